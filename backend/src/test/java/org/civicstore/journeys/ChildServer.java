package org.civicstore.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.fixtures.Http;

/** The packaged store in a process of its own, that can be killed. Always on the same port and home. */
final class ChildServer implements AutoCloseable {
    static final String OPERATOR = "operator@example.org";
    private static final int MOST_POLLS = 1200;
    private static final Duration POLL = Duration.ofMillis(100);

    private static final Path STORE =
            Path.of("target", "store", "civicstore.jar").toAbsolutePath();

    /** What scripts/test records before the tests; without it a start takes twice as long and the test works all the same. */
    private static final Path QUICK_START = STORE.resolveSibling("civicstore.aot");

    private static final Path LIBRARY =
            Path.of("..", "certification", "target").toAbsolutePath().normalize();
    private static final String WORKER_CLASS_PATH =
            LIBRARY.resolve("civicstore-certification.jar") + File.pathSeparator + LIBRARY.resolve("lib") + "/*";

    private final Path home;
    private final int port;
    private Process process;

    ChildServer(Path home) {
        this.home = home;
        this.port = freePort();
        this.process = launch();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Kills it as the kernel would, without a last word. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again on what the last one left. */
    void restart() {
        process = launch();
        awaitHealthy();
    }

    void awaitHealthy() {
        Http http = new Http(uri());
        for (int polls = 0; polls < MOST_POLLS && process.isAlive(); polls++) {
            try {
                if (http.get("/health").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // Not listening yet.
            }
            pause(POLL);
        }
        throw new IllegalStateException("The server did not start; its log is " + log());
    }

    Path log() {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-Dcivicstore.worker.java-options=-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (Files.exists(QUICK_START)) {
            command.add("-XX:AOTCache=" + QUICK_START);
        }
        command.addAll(List.of("-jar", STORE.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CIVICSTORE_PORT", Integer.toString(port));
        builder.environment().put("CIVICSTORE_HOME", home.toString());
        builder.environment().put("CIVICSTORE_OPERATOR_EMAIL", OPERATOR);
        builder.environment().put("CIVICSTORE_SCREENING_CLASS_PATH", WORKER_CLASS_PATH);
        builder.environment()
                .put(
                        "CIVICSTORE_EMBEDDED_DB_BINARIES",
                        Path.of(System.getProperty("user.home"), ".civicstore-build", "mariadb-11.4.5")
                                .toString());
        try {
            Files.createDirectories(home);
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
