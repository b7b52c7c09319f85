package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        int code = 0;
        try {
            answer();
        } catch (StackOverflowError e) {
            code = WorkerExit.NESTED_TOO_DEEP;
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            code = WorkerExit.UNEXPECTED;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void answer() throws Exception {
        DataOutputStream out = AnswerStream.take();
        Requests requests = Requests.from(new DataInputStream(System.in));
        JsonMapper json = CertificationJson.mapper();
        PictureReader reader = new PictureReader(PictureLimits.standard());
        while (true) {
            byte[] frame = requests.next();
            Path file =
                    Path.of(json.readValue(frame, PictureExchange.Request.class).path());
            String digest = InputDigest.read(frame, file);
            byte[] answer = json.writeValueAsBytes(answer(reader, file));
            Frames.write(out, Frames.REPORT, answer);
            Frames.write(out, Frames.END, digest.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static PictureExchange.Answer answer(PictureReader reader, Path file) throws IOException {
        try {
            BufferedImage picture = reader.read(file);
            return PictureExchange.Answer.drawn(PictureDrawing.large(picture), PictureDrawing.small(picture));
        } catch (UnusablePicture refused) {
            return PictureExchange.Answer.refused(refused);
        }
    }
}
