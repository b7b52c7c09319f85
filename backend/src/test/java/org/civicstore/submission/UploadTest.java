package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;
import org.civicstore.shared.storage.SweepBlobs;
import org.civicstore.submission.upload.SweepUploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class UploadTest {
    private static final byte[] PDF = "%PDF-1.7 a document".getBytes(StandardCharsets.UTF_8);

    private final Store store;
    private People.Vendor vendor;
    private Submissions submissions;
    private String draft;

    UploadTest(Store store) {
        this.store = store;
        this.vendor = new People(store).vendor("Uploader");
        this.submissions = new Submissions(vendor);
        this.draft = "";
    }

    @BeforeEach
    void beginDraft() {
        draft = submissions.draft(Submissions.newSlug(), "1.0.0", "ANDROID_PACKAGE");
    }

    /** Bytes that begin like a package; the rest is noise from the seed. */
    static byte[] apk(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
        return bytes;
    }

    @Nested
    class AFileOnItsWay {

        @Test
        void becomes_the_artifact_under_its_digest_when_its_last_byte_is_there() throws IOException {
            byte[] bytes = apk(3_000_000, 1);

            submissions.upload(draft, "artifact", null, "app.apk", bytes);

            JsonNode artifact = submissions.get(draft).path("artifact");
            Digest digest = sha256(bytes);
            assertThat(artifact.path("sha256").asText()).isEqualTo(digest.hex());
            assertThat(artifact.path("size").asLong()).isEqualTo(bytes.length);
            assertThat(artifact.path("fileName").asText()).isEqualTo("app.apk");
            assertThat(Files.readAllBytes(
                            store.bean(BlobStore.class).find(digest).orElseThrow()))
                    .isEqualTo(bytes);
            assertThat(parts()).isEmpty();
        }

        @Test
        void goes_on_where_it_stopped_and_gets_the_digest_of_the_whole() {
            byte[] bytes = apk(100_000, 2);
            String location = announced("app.apk", bytes.length);

            assertThat(submissions
                            .send(location, 0, Arrays.copyOfRange(bytes, 0, 40_000))
                            .header("Upload-Offset"))
                    .isEqualTo("40000");
            Answer progress = submissions.progress(location);
            assertThat(progress.header("Upload-Offset")).isEqualTo("40000");
            assertThat(progress.header("Upload-Length")).isEqualTo("100000");
            assertThat(progress.header("Cache-Control")).isEqualTo("no-store");
            assertThat(submissions.get(draft).path("uploads")).hasSize(1);
            submissions.send(location, 40_000, Arrays.copyOfRange(bytes, 40_000, 100_000));

            JsonNode after = submissions.get(draft);
            assertThat(after.path("artifact").path("sha256").asText())
                    .isEqualTo(sha256(bytes).hex());
            assertThat(after.path("uploads")).isEmpty();
        }

        @Test
        void gets_the_same_digest_when_the_server_forgot_the_running_one() throws IOException {
            byte[] bytes = apk(50_000, 3);
            String location = announced("app.apk", bytes.length);
            submissions.send(location, 0, Arrays.copyOfRange(bytes, 0, 10_000));
            // What a restarted server finds: a part that is longer than any digest it knows.
            Files.write(part(location), Arrays.copyOfRange(bytes, 0, 30_000));

            assertThat(submissions.progress(location).header("Upload-Offset")).isEqualTo("30000");
            submissions.send(location, 30_000, Arrays.copyOfRange(bytes, 30_000, 50_000));

            assertThat(submissions.get(draft).path("artifact").path("sha256").asText())
                    .isEqualTo(sha256(bytes).hex());
        }

        @Test
        void is_finished_by_the_question_for_its_offset_when_a_crash_kept_it_from_being_attached() throws IOException {
            byte[] bytes = apk(20_000, 4);
            String location = announced("app.apk", bytes.length);
            Files.write(part(location), bytes);

            assertThat(submissions.progress(location).header("Upload-Offset")).isEqualTo("20000");

            assertThat(submissions.get(draft).path("artifact").path("sha256").asText())
                    .isEqualTo(sha256(bytes).hex());
        }

        @Test
        void answers_a_repeated_last_piece_by_where_it_stands_and_attaches_nothing_twice() {
            byte[] document = PDF;
            String location = submissions
                    .announce(draft, "evidence", "dpia", "dpia.pdf", document.length)
                    .header("Location");
            submissions.send(location, 0, document);

            Answer again = submissions.send(location, 0, document);

            assertThat(again.problem()).isEqualTo("upload-offset-conflict");
            assertThat(submissions.progress(location).header("Upload-Offset"))
                    .isEqualTo(String.valueOf(document.length));
            assertThat(submissions.get(draft).path("evidence")).hasSize(1);
        }

        @Test
        void can_be_given_up() throws IOException {
            String location = announced("app.apk", 1000);
            submissions.send(location, 0, apk(600, 5));

            Answer gone = vendor.http().send("DELETE", location, BodyPublishers.noBody(), "Tus-Resumable", "1.0.0");

            assertThat(gone.status()).isEqualTo(204);
            assertThat(submissions.progress(location).status()).isEqualTo(404);
            assertThat(parts()).isEmpty();
        }

        @Test
        void is_nobody_elses() {
            String location = announced("app.apk", 1000);
            Submissions stranger = new Submissions(new People(store).vendor("Stranger"));

            assertThat(stranger.progress(location).status()).isEqualTo(404);
            assertThat(stranger.send(location, 0, apk(1000, 6)).problem()).isEqualTo("not-found");
            assertThat(stranger.announce(draft, "artifact", null, "app.apk", 10).problem())
                    .isEqualTo("not-found");
            assertThat(submissions.progress(location).header("Upload-Offset")).isEqualTo("0");
        }
    }

    @Nested
    class WhatIsRefused {

        @Test
        void a_file_that_is_too_large_before_any_byte_is_sent() {
            Answer artifact = submissions.announce(draft, "artifact", null, "app.apk", 3L << 30);
            Answer evidence = submissions.announce(draft, "evidence", "dpia", "dpia.pdf", 51L << 20);

            assertThat(artifact.status()).isEqualTo(413);
            assertThat(artifact.problem()).isEqualTo("file-too-large");
            assertThat(artifact.json().path("detail").asText()).contains("2 048 MiB");
            assertThat(evidence.problem()).isEqualTo("file-too-large");
            assertThat(submissions.get(draft).path("uploads")).isEmpty();
        }

        @Test
        void more_bytes_than_were_announced_and_the_part_stays_as_it_was() {
            String location = announced("app.apk", 1000);
            submissions.send(location, 0, apk(600, 7));

            Answer announcedTooMuch = submissions.send(location, 600, new byte[401]);
            Answer unannounced = vendor.http()
                    .send(
                            "PATCH",
                            location,
                            BodyPublishers.ofByteArrays(List.of(new byte[200], new byte[201])),
                            "Tus-Resumable",
                            "1.0.0",
                            "Upload-Offset",
                            "600",
                            "Content-Type",
                            "application/offset+octet-stream");

            assertThat(announcedTooMuch.problem()).isEqualTo("file-too-large");
            assertThat(unannounced.problem()).isEqualTo("file-too-large");
            assertThat(submissions.progress(location).header("Upload-Offset")).isEqualTo("600");
        }

        @Test
        void a_file_whose_first_bytes_are_not_those_of_its_name() {
            String location = announced("app.apk", 2000);

            Answer answer = submissions.send(location, 0, Arrays.copyOf(PDF, 2000));

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.problem()).isEqualTo("file-type-refused");
            assertThat(answer.json().path("remedy").asText()).isNotEmpty();
            assertThat(submissions.progress(location).header("Upload-Offset")).isEqualTo("0");
            assertThat(submissions.get(draft).has("artifact")).isFalse();
        }

        @Test
        void a_large_wrong_file_with_an_answer_also_to_a_sender_that_sends_all_of_it_first() {
            byte[] large = Arrays.copyOf(PDF, 24 << 20);
            String location = announced("app.apk", large.length);

            assertThat(submissions.send(location, 0, large).problem()).isEqualTo("file-type-refused");
            assertThat(submissions.progress(location).header("Upload-Offset")).isEqualTo("0");
        }

        @Test
        void a_name_or_a_claimed_type_that_does_not_belong_there() {
            assertThat(submissions
                            .announce(draft, "artifact", null, "app.exe", 10)
                            .problem())
                    .isEqualTo("file-type-refused");
            assertThat(submissions
                            .announce(draft, "evidence", "dpia", "dpia.apk", 10)
                            .problem())
                    .isEqualTo("file-type-refused");
            String web = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
            assertThat(submissions
                            .announce(web, "artifact", null, "app.apk", 10)
                            .problem())
                    .isEqualTo("file-type-refused");
        }

        @Test
        void metadata_that_lacks_something_with_a_pointer_to_each() {
            Answer answer = submissions.announce("no-id", "something", null, "", 10);

            assertThat(answer.problem()).isEqualTo("invalid-input");
            assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/submission", "/purpose", "/filename");
            assertThat(submissions
                            .announce(draft, "evidence", "love-letter", "a.pdf", 10)
                            .json()
                            .path("errors")
                            .findValuesAsText("pointer"))
                    .containsExactly("/evidenceType");
            assertThat(submissions
                            .announce(draft, "artifact", null, "app\u202Ekpa.apk", 10)
                            .json()
                            .path("errors")
                            .findValuesAsText("code"))
                    .containsExactly("unprintable");
        }

        @Test
        void a_request_that_does_not_speak_the_protocol() {
            Answer answer = vendor.http().post("/api/v1/uploads", "");

            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
        }

        @Test
        void more_than_the_organisation_may_have_under_way() {
            String location = announced("app.apk", 2L << 30);
            for (int i = 0; i < 4; i++) {
                String other = submissions.draft(Submissions.newSlug(), "1.0.0", "ANDROID_PACKAGE");
                assertThat(submissions
                                .announce(other, "artifact", null, "app.apk", 2L << 30)
                                .status())
                        .isEqualTo(201);
            }

            Answer full = submissions.announce(draft, "artifact", null, "app.apk", 10);
            assertThat(full.status()).isEqualTo(413);
            assertThat(full.problem()).isEqualTo("upload-quota-used");

            vendor.http().send("DELETE", location, BodyPublishers.noBody(), "Tus-Resumable", "1.0.0");
            assertThat(submissions
                            .announce(draft, "artifact", null, "app.apk", 10)
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void anything_for_a_submission_that_is_handed_in() {
            submissions.upload(draft, "artifact", null, "app.apk", apk(5000, 8));
            String late = submissions
                    .announce(draft, "evidence", "dpia", "dpia.pdf", PDF.length)
                    .header("Location");
            Answer unfinished = vendor.http().post("/api/v1/submissions/" + draft + "/hand-in", "{}");
            assertThat(unfinished.json().path("errors").findValuesAsText("code"))
                    .contains("upload.unfinished");
            vendor.http().send("DELETE", late, BodyPublishers.noBody(), "Tus-Resumable", "1.0.0");
            submissions.handIn(draft);

            assertThat(submissions
                            .announce(draft, "evidence", "dpia", "dpia.pdf", 10)
                            .problem())
                    .isEqualTo("wrong-state");
            assertThat(vendor.http()
                            .delete("/api/v1/submissions/" + draft + "/artifact")
                            .problem())
                    .isEqualTo("wrong-state");
        }
    }

    @Nested
    class TheSweep {

        @Test
        void forgets_uploads_whose_time_is_over_and_keeps_the_others() throws IOException {
            String location = announced("app.apk", 1000);
            submissions.send(location, 0, apk(600, 9));
            store.clock().advance(Duration.ofHours(71));
            String young = announced("app.apk", 1000);
            submissions.send(young, 0, apk(600, 9));
            store.clock().advance(Duration.ofHours(2));

            assertThat(submissions.progress(location).status()).isEqualTo(410);
            store.bean(SweepUploads.class).run();

            assertThat(submissions.progress(location).status()).isEqualTo(404);
            assertThat(Files.exists(part(location))).isFalse();
            assertThat(submissions.progress(young).header("Upload-Offset")).isEqualTo("600");
        }

        @Test
        void deletes_bytes_that_nothing_refers_to_after_a_week_and_no_others() {
            byte[] kept = apk(4000, 10);
            byte[] dropped = apk(4000, 11);
            submissions.upload(draft, "artifact", null, "app.apk", dropped);
            submissions.upload(draft, "artifact", null, "app.apk", kept);
            store.clock().advance(Duration.ofDays(6));
            store.bean(SweepBlobs.class).run();
            assertThat(store.bean(BlobStore.class).find(sha256(dropped))).isPresent();

            store.clock().advance(Duration.ofDays(2));
            store.bean(SweepBlobs.class).run();

            assertThat(store.bean(BlobStore.class).find(sha256(dropped))).isEmpty();
            assertThat(store.bean(BlobStore.class).find(sha256(kept))).isPresent();
        }

        @Test
        void keeps_the_bytes_of_what_was_handed_in_also_when_the_vendor_has_replaced_them() {
            byte[] bytes = apk(4000, 12);
            submissions.upload(draft, "artifact", null, "app.apk", bytes);
            submissions.handIn(draft);
            store.clock().advance(Duration.ofDays(400));

            store.bean(SweepBlobs.class).run();

            assertThat(store.bean(BlobStore.class).find(sha256(bytes))).isPresent();
        }
    }

    private String announced(String name, long length) {
        Answer answer = submissions.announce(draft, "artifact", null, name, length);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.header("Location");
    }

    private Path part(String location) {
        return store.home().resolve("uploads").resolve(location.substring(location.lastIndexOf('/') + 1) + ".part");
    }

    /** Parts of this test's own draft. */
    private List<String> parts() throws IOException {
        List<String> mine = submissions.get(draft).path("uploads").findValuesAsText("uploadId");
        try (Stream<Path> files = Files.list(store.home().resolve("uploads"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> mine.stream().anyMatch(name::startsWith))
                    .toList();
        }
    }

    private static Digest sha256(byte[] bytes) {
        try {
            return Digest.of(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
