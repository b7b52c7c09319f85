package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.artifact.preview.Preview;

/** Asks one process at a time, and believes only a whole answer. */
final class ChildProcessPreviews implements Previews {
    private final KeptWorker workers;
    private final JsonMapper json = CertificationJson.mapper();

    ChildProcessPreviews(WorkerLauncher launcher) {
        this.workers = new KeptWorker(launcher, "preview-farewells");
    }

    @Override
    public Preview read(Path file, String sha256, String fileName, int page) throws WorkerBroke {
        return workers.ask(request(file, fileName, page), sha256, this::understood);
    }

    private Preview understood(byte[] answer) throws WorkerBroke {
        try {
            return json.readValue(answer, Preview.class);
        } catch (IOException e) {
            throw new WorkerBroke("The process that shows files broke: its answer cannot be understood.", e);
        }
    }

    private byte[] request(Path file, String fileName, int page) {
        try {
            return json.writeValueAsBytes(
                    new PreviewRequest(file.toAbsolutePath().toString(), fileName, page));
        } catch (IOException e) {
            throw new IllegalArgumentException("A path cannot be written as JSON", e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
