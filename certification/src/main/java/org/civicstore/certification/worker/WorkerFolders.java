package org.civicstore.certification.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The working folders of worker processes under one root. Each bears the id and the start of the process that started the worker, so
 * that what a killed one left can be told from what is in use, also in a container, where every run has the same id.
 */
record WorkerFolders(Path root) {

    private static final String PREFIX = "civicstore-worker-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,18})-([0-9]{1,18})-.*");

    /** The kernel's clock and that of the machine drift apart by less while a process runs. */
    private static final long DRIFT_SECONDS = 10;

    Path create() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        return Files.createTempDirectory(root, PREFIX + self.pid() + "-" + started(self) + "-");
    }

    /** Removes the folders of processes that are gone. What cannot be removed stays for the next time. */
    void sweep() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, PREFIX + "*")) {
            for (Path folder : folders) {
                Matcher name = NAME.matcher(folder.getFileName().toString());
                if (name.matches() && gone(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)))) {
                    remove(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another process may sweep at the same moment; nothing depends on the folders being gone.
        }
    }

    private static boolean gone(long process, long started) {
        return ProcessHandle.of(process)
                .map(WorkerFolders::started)
                .filter(start -> Math.abs(start - started) <= DRIFT_SECONDS)
                .isEmpty();
    }

    /** Seconds since 1970; 0 where the system does not tell. */
    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
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
