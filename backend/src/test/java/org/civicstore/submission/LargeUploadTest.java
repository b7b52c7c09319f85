package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;

@StoreTest
class LargeUploadTest {
    private static final int PIECE = 1 << 20;

    @Test
    void a_file_larger_than_the_memory_of_the_server_arrives_whole(Store store) throws NoSuchAlgorithmException {
        People.Vendor vendor = new People(store).vendor("Heavyweight");
        Submissions submissions = new Submissions(vendor);
        String draft = submissions.draft(Submissions.newSlug(), "1.0.0", "ANDROID_PACKAGE");
        int pieces = (int) Math.min(Runtime.getRuntime().maxMemory() / PIECE + 32, 2047);
        byte[] piece = UploadTest.apk(PIECE, 50);
        MessageDigest expected = MessageDigest.getInstance("SHA-256");
        IntStream.range(0, pieces).forEach(i -> expected.update(piece));
        String location = submissions
                .announce(draft, "artifact", null, "app.apk", (long) pieces * PIECE)
                .header("Location");

        Answer sent = vendor.http()
                .send(
                        "PATCH",
                        location,
                        BodyPublishers.ofByteArrays(Collections.nCopies(pieces, piece)),
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/offset+octet-stream");

        assertThat(sent.status()).as(sent.body()).isEqualTo(204);
        assertThat(submissions.get(draft).path("artifact").path("sha256").asText())
                .isEqualTo(HexFormat.of().formatHex(expected.digest()));
    }
}
