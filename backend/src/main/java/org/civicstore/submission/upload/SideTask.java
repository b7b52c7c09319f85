package org.civicstore.submission.upload;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Something that runs beside the thread that starts it, one at a time. What fails there fails at the next call here. */
final class SideTask {
    private final ExecutorService executor;
    private @Nullable Future<?> running;

    SideTask(ExecutorService executor) {
        this.executor = executor;
    }

    /** Starts the task when the one before has ended. */
    void start(Callable<?> task) throws IOException {
        await();
        running = executor.submit(task);
    }

    boolean busy() {
        return running != null && !running.isDone();
    }

    /** Returns when nothing runs any more. */
    void await() throws IOException {
        Future<?> last = running;
        running = null;
        try {
            if (last != null) {
                last.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("What ran beside an upload failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while an upload was being written");
        }
    }
}
