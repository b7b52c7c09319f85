package org.civicstore.submission.upload;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.FileFormat;
import org.civicstore.submission.SubmissionProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a vendor sends to the part on disk, with the same little memory for any length. While one piece is hashed and
 * written, the next is read, and what was written before is already being synced: the slowest of these sets the pace, not
 * their sum.
 */
@Singleton
class UploadReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(UploadReceiver.class);
    private static final int BUFFER = 512 * 1024;
    private static final long SYNCED_EVERY = 32 << 20;

    private final RunningDigests digests;
    private final ExecutorService executor;

    UploadReceiver(RunningDigests digests, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.digests = digests;
        this.executor = executor;
    }

    /**
     * Appends the stream. When this returns, every byte that came is on the disk, also when the sender went away midway.
     *
     * @return how many bytes the part has now
     * @throws ProblemException {@code file-too-large} when more comes than was announced: what this request brought is
     *     dropped; {@code file-type-refused} when the first bytes are not of the announced format: the part is emptied
     */
    long receive(Upload upload, Part part, InputStream body) throws IOException {
        long begin = part.length();
        Optional<MessageDigest> digest = digests.take(upload.id(), begin);
        SideTask hashing = new SideTask(executor);
        SideTask syncing = new SideTask(executor);
        byte[] buffer = new byte[BUFFER];
        byte[] other = new byte[BUFFER];
        long length = begin;
        long synced = begin;
        boolean checked = begin >= FileFormat.HEAD;
        for (int read = fill(upload, body, buffer); read > 0; read = fill(upload, body, buffer)) {
            if (length + read > upload.length()) {
                part.cutTo(begin);
                part.sync();
                throw tooLong(upload);
            }
            byte[] piece = buffer;
            int count = read;
            if (digest.isPresent()) {
                hashing.start(() -> {
                    digest.get().update(piece, 0, count);
                    return count;
                });
            }
            write(part, piece, count);
            length += count;
            buffer = other;
            other = piece;
            if (!checked && (length >= FileFormat.HEAD || length == upload.length())) {
                requireFormat(upload, part);
                checked = true;
            }
            if (length - synced >= SYNCED_EVERY && !syncing.busy()) {
                synced = length;
                syncing.start(() -> {
                    part.sync();
                    return part;
                });
            }
        }
        hashing.await();
        syncing.await();
        part.sync();
        long arrived = length;
        digest.ifPresent(known -> digests.put(upload.id(), arrived, known));
        return arrived;
    }

    /** The digest of the whole part, which is complete. */
    MessageDigest digest(Upload upload, Part part) throws IOException {
        Optional<MessageDigest> running = digests.take(upload.id(), upload.length());
        if (running.isPresent()) {
            return running.get();
        }
        MessageDigest digest = RunningDigests.sha256();
        part.digestInto(digest);
        return digest;
    }

    static ProblemException tooLong(Upload upload) {
        return ProblemException.of(
                SubmissionProblem.FILE_TOO_LARGE,
                "More bytes came than the " + upload.length() + " that were announced.",
                "Ask for the offset with HEAD and send exactly the rest, or begin a new upload with the right length.");
    }

    /**
     * Fills the buffer as far as bytes come. A sender that goes away ends the stream like any other; it asks for the offset
     * when it comes back.
     *
     * @return how many bytes are in the buffer; 0 at the end
     */
    private static int fill(Upload upload, InputStream body, byte[] buffer) {
        int filled = 0;
        try {
            while (filled < buffer.length) {
                int read = body.read(buffer, filled, buffer.length - filled);
                if (read < 0) {
                    return filled;
                }
                filled += read;
            }
        } catch (IOException e) {
            LOG.debug("The sender of upload {} went away", upload.id(), e);
        }
        return filled;
    }

    private static void write(Part part, byte[] buffer, int count) {
        try {
            part.append(buffer, count);
        } catch (IOException e) {
            LOG.error("An upload cannot be written", e);
            throw ProblemException.of(
                    SubmissionProblem.STORAGE_FULL,
                    "The store could not write what you sent.",
                    "What arrived before is kept. Try again later; the operators have been told.");
        }
    }

    private static void requireFormat(Upload upload, Part part) throws IOException {
        if (upload.format().fits(part.head(FileFormat.HEAD))) {
            return;
        }
        part.cutTo(0);
        throw ProblemException.of(
                SubmissionProblem.FILE_TYPE_REFUSED,
                "The first bytes of " + upload.fileName() + " are not those of a "
                        + upload.format().ending().toUpperCase(Locale.ROOT) + " file.",
                "Check that you chose the right file and that it is whole and not encrypted, and begin again.");
    }
}
