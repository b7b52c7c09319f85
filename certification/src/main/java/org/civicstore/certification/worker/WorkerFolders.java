package org.civicstore.certification.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The working folders of worker processes under one root. Each bears the id of the process that started the worker, so that what
 * a killed one left can be told from what is in use.
 */
record WorkerFolders(Path root) {

    private static final String PREFIX = "civicstore-worker-";

    Path create() throws IOException {
        return Files.createTempDirectory(root, PREFIX + ProcessHandle.current().pid() + "-");
    }

    /** Removes the folders of processes that are gone. What cannot be removed stays for the next time. */
    void sweep() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, PREFIX + "*")) {
            for (Path folder : folders) {
                String[] parts = folder.getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .split("-", 2);
                if (parts[0].matches("[0-9]{1,18}")
                        && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty()) {
                    remove(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another process may sweep at the same moment; nothing depends on the folders being gone.
        }
    }

    /** Removes a folder with its content; one that is gone already is no failure. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
