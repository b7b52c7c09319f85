package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.picture.PictureDrawing;
import org.civicstore.certification.picture.PictureLimits;
import org.civicstore.certification.picture.PictureReader;
import org.civicstore.certification.picture.UnusablePicture;

/** The child process that opens pictures of strangers; it lives and dies as {@link WorkerMain} does. */
public final class PictureMain {
    private PictureMain() {}

    public static void main(String[] args) {
        OneFileWorker.run(PictureMain::drawing);
    }

    private static OneFileWorker.Task drawing() {
        JsonMapper json = CertificationJson.mapper();
        PictureReader reader = new PictureReader(PictureLimits.standard());
        return new OneFileWorker.Task() {
            @Override
            public Path file(byte[] request) throws IOException {
                return Path.of(
                        json.readValue(request, PictureExchange.Request.class).path());
            }

            @Override
            public byte[] answer(byte[] request, Path file) throws IOException {
                return json.writeValueAsBytes(drawn(reader, file));
            }
        };
    }

    private static PictureExchange.Answer drawn(PictureReader reader, Path file) throws IOException {
        try {
            BufferedImage picture = reader.read(file);
            return PictureExchange.Answer.drawn(PictureDrawing.large(picture), PictureDrawing.small(picture));
        } catch (UnusablePicture refused) {
            return PictureExchange.Answer.refused(refused);
        }
    }
}
