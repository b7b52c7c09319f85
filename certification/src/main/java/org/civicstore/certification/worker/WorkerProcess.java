package org.civicstore.certification.worker;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running worker. For one question at a time; after a breakdown it is dead. */
final class WorkerProcess implements AutoCloseable {

    private static final int DIGEST_LENGTH = 64;
    private static final int ERROR_TAIL = 2_000;
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Process process;
    private final Path tempDir;
    private final WorkerLimits limits;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Thread errorReader;
    private final StringBuffer errors = new StringBuffer();
    private int answered;

    WorkerProcess(Process process, Path tempDir, WorkerLimits limits) {
        this.process = process;
        this.tempDir = tempDir;
        this.limits = limits;
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(process.getInputStream());
        // Reading a pipe holds the thread that carries a virtual one: two idle workers would stop a server of two
        // cores.
        this.errorReader = Thread.ofPlatform().daemon().name("worker-errors").start(this::drainErrors);
    }

    /** The content of the report frame, once the end frame has confirmed the expected digest. */
    byte[] ask(byte[] request, String expectedDigest) throws WorkerBroke {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("worker-answer").start(() -> {
            try {
                answer.complete(exchange(request, expectedDigest));
            } catch (IOException | Frames.ProtocolBroken | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            byte[] report = answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
            answered++;
            return report;
        } catch (TimeoutException e) {
            throw broke("it gave no answer within " + limits.timeout().toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broke("the store stopped while it worked", e);
        } catch (ExecutionException e) {
            throw broke(howItBroke(e.getCause()), e.getCause());
        }
    }

    int answered() {
        return answered;
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    private byte[] exchange(byte[] request, String expectedDigest) throws IOException, Frames.ProtocolBroken {
        Frames.write(out, Frames.REQUEST, request);
        byte[] report = Frames.read(in, Frames.REPORT, limits.maxOutputBytes());
        String digest = new String(Frames.read(in, Frames.END, DIGEST_LENGTH), StandardCharsets.US_ASCII);
        if (!digest.equals(expectedDigest)) {
            throw new Frames.ProtocolBroken("the answer is about other input than was handed over");
        }
        return report;
    }

    private WorkerBroke broke(String reason, Throwable cause) {
        boolean ended = endsByItself();
        close();
        awaitLastWords();
        IOException details = new IOException(
                (ended ? "It ended with code " + process.exitValue() : "It was killed") + ". Its last words: "
                        + errors.toString().strip(),
                cause);
        return new WorkerBroke("The process that runs the checks broke: " + reason + ".", details);
    }

    /** In words for whoever waits for the result; a process that ended says more by its code than by its closed output. */
    private String howItBroke(Throwable cause) {
        String seen = cause instanceof Frames.ProtocolBroken broken
                ? String.valueOf(broken.getMessage())
                : "it ended before it had answered";
        return endsByItself() ? WorkerExit.of(process.exitValue(), limits).orElse(seen) : seen;
    }

    /** A process that closed its output is about to end; its exit code explains more than the closed output. */
    private boolean endsByItself() {
        try {
            return process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitLastWords() {
        try {
            errorReader.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drainErrors() {
        byte[] buffer = new byte[4096];
        try (InputStream stream = process.getErrorStream()) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                errors.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (errors.length() > ERROR_TAIL) {
                    errors.delete(0, errors.length() - ERROR_TAIL);
                }
            }
        } catch (IOException e) {
            // The process is gone, and so is what it had to say.
        }
    }

    /** Kills the process with all its children and removes its folder. */
    @Override
    public void close() {
        List<ProcessHandle> tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release(out);
        release(in);
        try {
            WorkerFolders.remove(tempDir);
        } catch (IOException | UncheckedIOException e) {
            errors.append("\nThe folder ")
                    .append(tempDir)
                    .append(" could not be removed: ")
                    .append(e.getMessage());
        }
    }

    /** Descriptors are given back now and not when the garbage collector comes by. */
    private static void release(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // What was still to be written has no reader any more.
        }
    }
}
