package org.civicstore.certification.worker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time. It is kept for the files that usually follow the first one, and ends when none has come for a minute;
 * one that broke is never asked again.
 */
final class KeptWorker implements AutoCloseable {
    private static final Duration WAITS = Duration.ofMinutes(1);
    private static final int ANSWERS_OF_ONE_WORKER = 50;

    private final WorkerLauncher launcher;
    private final ScheduledExecutorService farewells;
    private @Nullable WorkerProcess idle;
    private @Nullable Future<?> farewell;

    /** What an answer is made into. */
    interface Understanding<T, E extends Exception> {
        T of(byte[] answer) throws E, WorkerBroke;
    }

    /** @param name of the thread that ends idle processes */
    KeptWorker(WorkerLauncher launcher, String name) {
        this.launcher = launcher;
        this.farewells = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Asks about one file. An answer that was understood, be it a refusal, keeps the process for the next one. */
    synchronized <T, E extends Exception> T ask(byte[] request, String sha256, Understanding<T, E> understanding)
            throws E, WorkerBroke {
        WorkerProcess worker = take();
        boolean sound = false;
        try {
            byte[] answer = worker.ask(request, InputDigest.stated(request, sha256));
            sound = worker.answered() < ANSWERS_OF_ONE_WORKER;
            return understanding.of(answer);
        } catch (WorkerBroke broke) {
            sound = false;
            throw broke;
        } finally {
            giveBack(worker, sound);
        }
    }

    private WorkerProcess take() throws WorkerBroke {
        if (farewell != null) {
            farewell.cancel(false);
        }
        WorkerProcess waiting = idle;
        idle = null;
        if (waiting != null && waiting.alive()) {
            return waiting;
        }
        if (waiting != null) {
            waiting.close();
        }
        return launcher.launch();
    }

    private void giveBack(WorkerProcess worker, boolean sound) {
        if (!sound || farewells.isShutdown()) {
            worker.close();
            return;
        }
        idle = worker;
        farewell = farewells.schedule(this::sayFarewell, WAITS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void sayFarewell() {
        if (idle != null) {
            idle.close();
            idle = null;
        }
    }

    @Override
    public void close() {
        farewells.shutdownNow();
        sayFarewell();
        launcher.close();
    }
}
