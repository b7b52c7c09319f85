package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.picture.UnusablePicture;

/** Asks one process at a time, and believes only a whole answer. */
final class ChildProcessPictures implements Pictures {
    private final KeptWorker workers;
    private final JsonMapper json = CertificationJson.mapper();

    ChildProcessPictures(WorkerLauncher launcher) {
        this.workers = new KeptWorker(launcher, "picture-farewells");
    }

    @Override
    public Both draw(Path file, String sha256) throws UnusablePicture, WorkerBroke {
        return workers.ask(request(file), sha256, this::understood);
    }

    private Both understood(byte[] answer) throws UnusablePicture, WorkerBroke {
        PictureExchange.Answer said;
        try {
            said = json.readValue(answer, PictureExchange.Answer.class);
        } catch (IOException e) {
            throw new WorkerBroke("The process that draws pictures broke: its answer cannot be understood.", e);
        }
        if (said.refusal().isPresent()) {
            PictureExchange.Refusal why = said.refusal().get();
            throw new UnusablePicture(why.rule(), Objects.requireNonNullElse(why.message(), why.rule()), why.remedy());
        }
        if (said.large().isEmpty() || said.small().isEmpty()) {
            throw new WorkerBroke("The process that draws pictures broke: its answer lacks a size.");
        }
        return new Both(said.large().get(), said.small().get());
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
        workers.close();
    }
}
