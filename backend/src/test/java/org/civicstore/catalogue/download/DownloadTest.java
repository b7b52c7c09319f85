package org.civicstore.catalogue.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class DownloadTest {
    private static final int SIZE = 300_000;

    private final Store store;
    private final byte[] bytes;
    private final String path;

    DownloadTest(Store store) {
        this.store = store;
        String slug = Submissions.newSlug();
        this.bytes = Published.bytes(SIZE, slug.hashCode());
        this.path = "/api/v1/listings/" + slug + "/releases/1.0.0/artifact";
        new Published(store, new People(store).vendor("Nordlys")).androidPackage(slug, "1.0.0", 1, bytes);
    }

    private Answer get(String... headers) {
        return store.http().get(path, headers);
    }

    private String entityTag() {
        return get().header("ETag");
    }

    @Nested
    class TheWholeFile {

        @Test
        void comes_as_it_was_certified_with_its_digest_as_entity_tag() {
            Answer answer = get();
            String digest = sha256(bytes);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.bytes()).isEqualTo(bytes);
            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(bytes.length));
            assertThat(answer.header("ETag")).isEqualTo("\"sha256-" + digest + '"');
            assertThat(answer.header("Repr-Digest"))
                    .isEqualTo("sha-256=:"
                            + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)) + ':');
            assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
            assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.android.package-archive");
            assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"app.apk\"");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header(SendFile.HEADER)).isEmpty();
        }

        @Test
        void is_not_sent_again_to_somebody_who_has_it() {
            Answer answer = get("If-None-Match", entityTag());

            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.bytes()).isEmpty();
        }

        @Test
        void is_only_described_to_a_head_request() {
            Answer answer = store.http().send("HEAD", path, BodyPublishers.noBody());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(bytes.length));
            assertThat(answer.bytes()).isEmpty();
        }

        @Test
        void comes_again_and_again_over_one_connection() {
            var http = store.http();
            for (int i = 0; i < 5; i++) {
                assertThat(http.get(path).bytes()).isEqualTo(bytes);
            }
        }
    }

    @Nested
    class APart {

        @Test
        void is_what_was_asked_for() {
            Answer answer = get("Range", "bytes=1000-1999");

            assertThat(answer.status()).isEqualTo(206);
            assertThat(answer.header("Content-Range")).isEqualTo("bytes 1000-1999/" + bytes.length);
            assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(bytes, 1000, 2000));
        }

        @Test
        void can_be_the_rest_or_the_end() {
            assertThat(get("Range", "bytes=299000-").bytes())
                    .isEqualTo(Arrays.copyOfRange(bytes, 299_000, bytes.length));
            assertThat(get("Range", "bytes=-7").bytes())
                    .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length));
        }

        @Test
        void outside_the_file_is_refused_with_the_size() {
            Answer answer = get("Range", "bytes=99999999-");

            assertThat(answer.status()).isEqualTo(416);
            assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + bytes.length);
            assertThat(answer.problem()).isEqualTo("range-not-satisfiable");
        }

        @Test
        void of_other_bytes_is_the_whole_file() {
            assertThat(get("Range", "bytes=0-9", "If-Range", "\"sha256-other\"").status())
                    .isEqualTo(200);
            assertThat(get("Range", "bytes=0-9", "If-Range", entityTag()).status())
                    .isEqualTo(206);
        }
    }

    @Nested
    class ADamagedFile {

        @Test
        void is_never_sent_not_even_when_its_times_were_set_back() throws IOException {
            assertThat(get().status()).isEqualTo(200);
            Path file =
                    store.bean(BlobStore.class).find(Digest.of(sha256(bytes))).orElseThrow();
            FileTime before = Files.getLastModifiedTime(file);
            byte[] damaged = bytes.clone();
            damaged[SIZE / 2] ^= 1;
            write(file, damaged, before);

            Answer answer = get();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.problem()).isEqualTo("artifact-damaged");

            write(file, bytes, before);
            assertThat(get().bytes()).isEqualTo(bytes);
        }

        private void write(Path file, byte[] content, FileTime time) {
            try {
                Files.write(file, content);
                Files.setLastModifiedTime(file, time);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void a_hostile_file_name_cannot_leave_its_header() {
        assertThat(Representation.disposition("a\"; x=\r\n.apk"))
                .isEqualTo("attachment; filename=\"a___x___.apk\"; filename*=UTF-8''a%22%3B%20x%3D%0D%0A.apk");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(store.http()
                        .get("/api/v1/listings/nobody/releases/1.0.0/artifact")
                        .problem())
                .isEqualTo("not-found");
        assertThat(store.http().get(path.replace("1.0.0", "9.9.9")).problem()).isEqualTo("not-found");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
