package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.picture.UnusablePicture;
import org.jspecify.annotations.Nullable;

/**
 * Asks one process at a time. It is kept for the pictures that usually follow the first one, and ends when none has come for
 * a minute; one that broke is never asked again.
 */
final class ChildProcessPictures implements Pictures {
    private static final Duration WAITS = Duration.ofMinutes(1);
    private static final int ANSWERS_OF_ONE_WORKER = 50;

    private final WorkerLauncher launcher;
    private final JsonMapper json = CertificationJson.mapper();
    private final ScheduledExecutorService farewells = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("picture-farewells").factory());
    private @Nullable WorkerProcess idle;
    private @Nullable Future<?> farewell;

    ChildProcessPictures(WorkerLauncher launcher) {
        this.launcher = launcher;
    }

    @Override
    public synchronized Both draw(Path file, String sha256) throws UnusablePicture, WorkerBroke {
        byte[] request = request(file);
        WorkerProcess worker = take();
        boolean sound = false;
        try {
            byte[] answer = worker.ask(request, InputDigest.stated(request, sha256));
            PictureExchange.Answer said = json.readValue(answer, PictureExchange.Answer.class);
            sound = worker.answered() < ANSWERS_OF_ONE_WORKER;
            if (said.refusal().isPresent()) {
                PictureExchange.Refusal why = said.refusal().get();
                throw new UnusablePicture(
                        why.rule(), Objects.requireNonNullElse(why.message(), why.rule()), why.remedy());
            }
            if (said.large().isEmpty() || said.small().isEmpty()) {
                throw new WorkerBroke("The process that draws pictures broke: its answer lacks a size.");
            }
            return new Both(said.large().get(), said.small().get());
        } catch (IOException e) {
            throw new WorkerBroke("The process that draws pictures broke: its answer cannot be understood.", e);
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

    private byte[] request(Path file) {
        try {
            return json.writeValueAsBytes(
                    new PictureExchange.Request(file.toAbsolutePath().toString()));
        } catch (IOException e) {
            throw new IllegalArgumentException("A path cannot be written as JSON", e);
        }
    }

    @Override
    public void close() {
        farewells.shutdownNow();
        sayFarewell();
        launcher.close();
    }
}
