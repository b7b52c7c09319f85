package org.civicstore.submission.vault;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;
import org.civicstore.submission.FileFormat;
import org.civicstore.submission.FilePurpose;
import org.civicstore.submission.StoredFile;
import org.civicstore.submission.SubmissionProblem;
import org.civicstore.submission.upload.UploadSettings;

/** Takes a document's bytes into the blob store, with the same limits and formats as for evidence of a submission. */
@Singleton
class VaultFiles {
    private static final int ADOPTIONS = 3;

    private final BlobStore blobs;
    private final UploadSettings settings;

    VaultFiles(BlobStore blobs, UploadSettings settings) {
        this.blobs = blobs;
        this.settings = settings;
    }

    /**
     * Stores the bytes, then lets them be referred to.
     *
     * @param name bare and without flaw
     * @param refer in one transaction notes the blob and refers to it; answers false when a sweep took the blob in between
     * @throws ProblemException {@code file-too-large} or {@code file-type-refused}
     */
    void store(String name, String claimedType, InputStream bytes, Predicate<StoredFile> refer) {
        FileFormat format = format(name, claimedType);
        try {
            Path part = blobs.newPart();
            try {
                MessageDigest digest = sha256();
                long size = receive(name, bytes, part, digest);
                requireFormat(format, name, part);
                adopt(part, new StoredFile(name, format.mediaType(), Digest.of(digest.digest()), size), refer);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void adopt(Path part, StoredFile file, Predicate<StoredFile> refer) throws IOException {
        for (int attempt = 1; attempt <= ADOPTIONS; attempt++) {
            Path copy = blobs.newPart();
            Files.delete(copy);
            Files.createLink(copy, part);
            blobs.adopt(copy, file.digest());
            if (refer.test(file)) {
                return;
            }
        }
        throw new IllegalStateException("Blob " + file.digest() + " vanishes as soon as it is stored");
    }

    private long receive(String name, InputStream bytes, Path part, MessageDigest digest) throws IOException {
        long most = settings.most(FilePurpose.EVIDENCE);
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw ProblemException.of(
                            SubmissionProblem.FILE_TOO_LARGE,
                            name + " has more than the " + (most >> 20) + " MiB that are taken for a document.",
                            "Make the file smaller, or split it.");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw refused("The file " + name + " is empty.", "Choose a file that has content.");
        }
        return size;
    }

    private static FileFormat format(String name, String claimedType) {
        List<FileFormat> taken = FileFormat.taken(FilePurpose.EVIDENCE, SubjectKind.WEB_APP);
        FileFormat format = FileFormat.named(name)
                .filter(taken::contains)
                .orElseThrow(() -> refused(
                        "The name " + name + " does not end like a file that is taken here.",
                        "Choose a file of one of these types: "
                                + taken.stream().map(FileFormat::ending).collect(Collectors.joining(", ")) + "."));
        if (format.contradictedBy(claimedType)) {
            throw refused(
                    "The name " + name + " says " + format.mediaType() + ", the type that was sent with it "
                            + claimedType + ".",
                    "Give the file the ending that belongs to its content.");
        }
        return format;
    }

    private static void requireFormat(FileFormat format, String name, Path part) throws IOException {
        try (InputStream in = Files.newInputStream(part)) {
            if (!format.fits(in.readNBytes(FileFormat.HEAD))) {
                throw refused(
                        "The first bytes of " + name + " are not those of a "
                                + format.ending().toUpperCase(Locale.ROOT) + " file.",
                        "Check that you chose the right file and that it is whole and not encrypted.");
            }
        }
    }

    private static ProblemException refused(String detail, String remedy) {
        return ProblemException.of(SubmissionProblem.FILE_TYPE_REFUSED, detail, remedy);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
