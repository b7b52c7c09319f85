package org.civicstore.certification.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/**
 * Starts worker processes with their limits. The system property {@value #JAVA_OPTIONS} of the parent adds options of the
 * workers' Java, parted by blanks; the limits still hold.
 */
final class WorkerLauncher implements AutoCloseable {

    static final String JAVA_OPTIONS = "civicstore.worker.java-options";

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** Bytes that a worker may write into one file: as much as the container check unpacks of a nested container. */
    private static final long LARGEST_FILE = 2L * 1024 * 1024 * 1024;

    private final WorkerLimits limits;
    private final Path javaHome;
    private final String classPath;
    private final String mainClass;
    private final WorkerFolders folders;

    /**
     * One thread that lives as long as the launcher starts all processes: Linux delivers the parent-death signal when the
     * thread that started a child ends, not when the process does (prctl(2), PR_SET_PDEATHSIG).
     */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("worker-starter").factory());

    /**
     * @param mainClass of the worker
     * @param tempRoot where each worker gets a folder of its own, removed when it ends
     */
    WorkerLauncher(WorkerLimits limits, Path javaHome, String classPath, String mainClass, Path tempRoot) {
        this.limits = limits;
        this.javaHome = javaHome;
        this.classPath = absolute(classPath);
        this.mainClass = mainClass;
        this.folders = new WorkerFolders(tempRoot);
        folders.sweep();
    }

    WorkerProcess launch() throws WorkerBroke {
        CompletableFuture<WorkerProcess> launching = launching();
        try {
            return launching.get();
        } catch (InterruptedException e) {
            // It may still start, and then nobody would end it.
            launching.thenAccept(WorkerProcess::close);
            Thread.currentThread().interrupt();
            throw new WorkerBroke("The screening was interrupted while its process was started.", e);
        } catch (ExecutionException e) {
            throw new WorkerBroke("The process that runs the checks could not be started.", e.getCause());
        }
    }

    /** The start of a worker; whoever asks for it closes what comes of it. */
    CompletableFuture<WorkerProcess> launching() {
        try {
            return CompletableFuture.supplyAsync(this::start, starter);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        starter.shutdown();
    }

    private WorkerProcess start() {
        try {
            Path tempDir = folders.create();
            try {
                return new WorkerProcess(process(tempDir).start(), tempDir, limits);
            } catch (IOException e) {
                WorkerFolders.remove(tempDir);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder process(Path tempDir) {
        ProcessBuilder builder = new ProcessBuilder(command(tempDir)).directory(tempDir.toFile());
        Map<String, String> environment = builder.environment();
        // Nothing inherited: the caller's environment holds its secrets.
        environment.clear();
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", tempDir.toString());
        return builder;
    }

    /** The worker has a working folder of its own, and a server started as {@code java -jar} has a relative class path. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> command(Path tempDir) {
        List<String> command = new ArrayList<>(AnswerStream.moving());
        if (Files.isExecutable(SETPRIV)) {
            // Dies with its parent, and can gain no privilege by any file it executes.
            command.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "KILL", "--no-new-privs", "--"));
        }
        if (Files.isExecutable(PRLIMIT)) {
            // The heap is bounded, the disk is not: a reader that unpacks to a scratch file ends here.
            command.addAll(List.of(PRLIMIT.toString(), "--core=0", "--fsize=" + LARGEST_FILE, "--"));
        }
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(moreOptions());
        command.addAll(List.of(
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                // Warnings of the Java machine, and its word when memory runs out, are no answers either.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + tempDir.resolve("crash.log"),
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                // Loggers without a backend complain on the stream that is kept for last words.
                "-Dlog4j2.statusLoggerLevel=OFF",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Djava.io.tmpdir=" + tempDir,
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.timezone=UTC"));
        command.addAll(AnswerStream.options());
        command.addAll(List.of("-cp", classPath, mainClass));
        return command;
    }

    private static List<String> moreOptions() {
        String options = System.getProperty(JAVA_OPTIONS, "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }
}
