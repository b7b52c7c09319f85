package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.artifact.preview.PreviewReader;

/** The child process that opens strangers' files to show them; it lives and dies as {@link WorkerMain} does. */
public final class PreviewMain {
    private PreviewMain() {}

    public static void main(String[] args) {
        OneFileWorker.run(PreviewMain::reading);
    }

    private static OneFileWorker.Task reading() {
        JsonMapper json = CertificationJson.mapper();
        PreviewReader reader = new PreviewReader(Path.of(System.getProperty("java.io.tmpdir")));
        return new OneFileWorker.Task() {
            @Override
            public Path file(byte[] request) throws IOException {
                return Path.of(asked(request).path());
            }

            @Override
            public byte[] answer(byte[] request, Path file) throws IOException {
                PreviewRequest asked = asked(request);
                return json.writeValueAsBytes(reader.read(file, asked.fileName(), asked.page()));
            }

            private PreviewRequest asked(byte[] request) throws IOException {
                return json.readValue(request, PreviewRequest.class);
            }
        };
    }
}
