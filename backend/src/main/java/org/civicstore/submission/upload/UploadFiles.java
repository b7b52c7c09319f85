package org.civicstore.submission.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.civicstore.shared.id.UploadId;
import org.civicstore.shared.persistence.HomeSettings;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmissionProblem;

/** The parts of files that are still arriving, one file each, named by the upload. */
@Singleton
class UploadFiles {
    private static final String ENDING = ".part";

    private final Path folder;

    UploadFiles(HomeSettings home) throws IOException {
        this.folder = Files.createDirectories(home.folder("uploads"));
    }

    /** How many bytes have arrived. */
    long length(UploadId upload) throws IOException {
        Path file = file(upload);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** How many bytes the disk can still take. */
    long room() throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return disk.getUsableSpace();
    }

    /**
     * Opens the part for writing, alone. The lock is the operating system's, so a killed server leaves none behind.
     *
     * @throws ProblemException {@code upload-busy} when another request has it open
     */
    Part open(UploadId upload) throws IOException {
        FileChannel channel = FileChannel.open(
                file(upload), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Part(file(upload), channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another request of this very server has it; answered below like one of another process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw ProblemException.of(
                SubmissionProblem.UPLOAD_BUSY,
                "Another request is writing to this upload.",
                "Wait for it to end, ask for the offset with HEAD, and go on from there.");
    }

    void delete(UploadId upload) throws IOException {
        Files.deleteIfExists(file(upload));
    }

    /** The uploads that have a part on disk. */
    List<UploadId> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .map(name -> new UploadId(UUID.fromString(name)))
                    .toList();
        }
    }

    private Path file(UploadId upload) {
        return folder.resolve(upload + ENDING);
    }
}
