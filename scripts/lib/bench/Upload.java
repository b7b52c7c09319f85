package bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Random;

/** A file of 200 MB through the API, against hashing, writing and syncing the same bytes on the same disk. */
final class Upload {
    private static final int BYTES = 200 * 1024 * 1024;
    private static final int PIECE = 65_536;
    private static final int ROUNDS = 5;

    private final RunningStore store;
    private final byte[] content = new byte[BYTES];

    Upload(RunningStore store) {
        this.store = store;
        new Random(2).nextBytes(content);
    }

    void run() throws Exception {
        store.post("/api/v1/session", Map.of("email", "owner@example.org", "password", "try-the-civic-store"));
        String organisation = store.get("/api/v1/organisations").path("items").path(0).path("slug").asText();
        Map<String, String> draft = Map.of(
                "organisation", organisation,
                "listingSlug", "bench-" + System.nanoTime(),
                "releaseVersion", "1",
                "kind", "DESKTOP_INSTALLER");
        String id = store.post("/api/v1/submissions", draft).path("id").asText();
        Rounds.of(ROUNDS, () -> BYTES / 1e6 / upload(id), () -> BYTES / 1e6 / hashWriteSync())
                .print("upload of 200 MB", 0.7, "hash, write, fsync");
        store.answer(store.request("/api/v1/submissions/" + id).DELETE());
    }

    /** Seconds from the first byte to the answer that all of it is kept. Each time the bytes are others. */
    private double upload(String draft) throws Exception {
        content[0]++;
        String metadata = "submission " + base64(draft) + ",purpose " + base64("artifact") + ",filename " + base64("bench.dmg");
        String location = store.answer(store.request("/api/v1/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", Integer.toString(BYTES))
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String head = "PATCH " + location + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: "
                + store.cookie() + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Length: " + BYTES
                + "\r\nContent-Type: application/offset+octet-stream\r\n\r\n";
        long began = System.nanoTime();
        try (Wire wire = new Wire(store.port())) {
            Wire.Answer answer = wire.send(head, ByteBuffer.wrap(content));
            if (answer.status() != 204) {
                throw new IllegalStateException("The upload was answered " + answer);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        store.answer(store.request("/api/v1/submissions/" + draft + "/artifact").DELETE());
        return seconds;
    }

    private double hashWriteSync() throws Exception {
        Path file = Files.createTempFile(store.home(), "bench", ".bin");
        long began = System.nanoTime();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int at = 0; at < BYTES; at += PIECE) {
                digest.update(content, at, PIECE);
                channel.write(ByteBuffer.wrap(content, at, PIECE));
            }
            channel.force(true);
        }
        digest.digest();
        double seconds = (System.nanoTime() - began) / 1e9;
        Files.delete(file);
        return seconds;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }
}
