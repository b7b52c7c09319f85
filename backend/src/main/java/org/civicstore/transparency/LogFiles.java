package org.civicstore.transparency;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.civicstore.shared.persistence.HomeSettings;

/** The log as files in the home folder, each written whole or not at all. They can be made again from the database. */
@Singleton
class LogFiles {
    static final String CHECKPOINT = "checkpoint";

    private final Path folder;

    LogFiles(HomeSettings home) {
        this.folder = home.folder("log");
    }

    /** @param path below the address of the log, as {@link org.civicstore.certification.transparency.Tile} writes it */
    Optional<byte[]> read(String path) {
        try {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the public log cannot be read", e);
        }
    }

    void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "new", ".part");
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the public log cannot be written", e);
        }
    }
}
