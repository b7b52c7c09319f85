package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class HandInTest {
    private final Store store;
    private final People people;
    private final People.Vendor vendor;
    private final Submissions submissions;

    HandInTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Publisher");
        this.submissions = new Submissions(vendor);
    }

    @Nested
    class HandingIn {

        @Test
        void freezes_the_content_so_that_later_edits_do_not_reach_it() {
            byte[] first = UploadTest.apk(5000, 30);
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "ANDROID_PACKAGE");
            submissions.upload(id, "artifact", null, "app.apk", first);
            submissions.upload(id, "evidence", "dpia", "dpia.pdf", "%PDF-1.7 dpia".getBytes());
            submissions.handIn(id);
            SubmittedContents frozen = contents(id);
            sendBack(id, "Write more.");
            save(id, Map.of("releaseVersion", "1.0.1", "releaseNotes", Map.of("nb", "Andre utgave.")));
            submissions.upload(id, "artifact", null, "app2.apk", UploadTest.apk(5000, 31));

            assertThat(contents(id)).isEqualTo(frozen);
            assertThat(frozen.round()).isEqualTo(1);
            assertThat(frozen.releaseVersion()).isEqualTo("1.0.0");
            assertThat(frozen.artifact().orElseThrow().fileName()).isEqualTo("app.apk");
            assertThat(frozen.evidence()).hasSize(1);
            assertThat(frozen.declaration().name()).containsEntry("nb", "Jobbkompasset");
        }

        @Test
        void again_after_changes_were_asked_for_makes_a_new_round_and_keeps_the_first() {
            Cases cases = new Cases(store);
            Cases.Case one = cases.handedIn(vendor, new Cases.Checks());
            SubmittedContents first = contents(one.submission());
            People.SignedIn certifier = people.certifier("Anna");
            cases.claim(one, certifier);
            Answer asked = certifier
                    .http()
                    .post(
                            one.path() + "/change-requests",
                            Map.of("summary", "Write what is new.", "criteria", List.of("PRV-04")));
            assertThat(asked.status()).as(asked.body()).isEqualTo(200);

            save(one.submission(), Map.of("releaseNotes", Map.of("nb", "Alt som er nytt.")));
            submissions.handIn(one.submission());

            // The checks may be done by now, and the certifier has the case already.
            assertThat(submissions.get(one.submission()).path("status").asText())
                    .isIn("SUBMITTED", "IN_REVIEW");
            assertThat(contents(one.submission()).round()).isEqualTo(2);
            assertThat(contents(one.submission()).releaseNotes()).containsEntry("nb", "Alt som er nytt.");
            assertThat(store.bean(SubmissionQueries.class).contents(SubmissionId.of(one.submission()), 1))
                    .contains(first);
        }

        @Test
        void lists_everything_that_is_missing_and_changes_nothing() {
            String id = vendor.http()
                    .post(
                            "/api/v1/submissions",
                            Map.of(
                                    "listingSlug", Submissions.newSlug(),
                                    "releaseVersion", "1.0",
                                    "kind", "ANDROID_PACKAGE"))
                    .json()
                    .path("id")
                    .asText();

            Answer answer = vendor.http().post("/api/v1/submissions/" + id + "/hand-in", "{}");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("submission-incomplete");
            assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                    .contains("/declaration/name", "/declaration/links/privacyNotice", "/artifact", "/releaseNotes")
                    .doesNotContain("/evidence");
            assertThat(submissions.get(id).path("status").asText()).isEqualTo("DRAFT");
        }

        @Test
        void demands_of_each_kind_what_it_is_made_of() {
            for (String kind : List.of("WEB_APP", "STORE_LINK", "DESKTOP_INSTALLER", "ANDROID_PACKAGE", "IOS_APP")) {
                String id = submissions.draft(Submissions.newSlug(), "1.0.0", kind);
                String other = kind.equals("WEB_APP") ? "STORE_LINK" : "WEB_APP";
                save(id, Map.of("declaration", Submissions.declaration(other)));

                Answer answer = vendor.http().post("/api/v1/submissions/" + id + "/hand-in", "{}");

                assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                        .as(kind)
                        .containsExactly(
                                switch (kind) {
                                    case "WEB_APP" -> "/declaration/webApp/startUrl";
                                    case "STORE_LINK", "IOS_APP" -> "/declaration/storeLink/url";
                                    default -> "/artifact";
                                });
            }
        }

        @Test
        void refuses_a_file_that_does_not_belong_to_a_kind_chosen_later() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "ANDROID_PACKAGE");
            submissions.upload(id, "artifact", null, "app.apk", UploadTest.apk(5000, 32));
            save(id, Map.of("kind", "DESKTOP_INSTALLER"));

            Answer answer = vendor.http().post("/api/v1/submissions/" + id + "/hand-in", "{}");

            assertThat(answer.json().path("errors").findValuesAsText("code")).containsExactly("artifact.wrong-kind");
        }

        @Test
        void is_not_possible_for_an_organisation_that_is_not_verified() {
            People.Vendor fresh = people.unverifiedVendor("Fresh");
            Submissions theirs = new Submissions(fresh);
            String id = theirs.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            Answer answer = fresh.http().post("/api/v1/submissions/" + id + "/hand-in", "{}");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("organisation-not-ready");
            people.verify(fresh);
            assertThat(theirs.handIn(id).path("round").asInt()).isEqualTo(1);
        }

        @Test
        void twice_at_once_happens_once() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            List<Answer> answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> vendor.http().post("/api/v1/submissions/" + id + "/hand-in", "{}")))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.problem().equals("wrong-state")))
                    .hasSize(3);
            assertThat(submissions.get(id).path("round").asInt()).isEqualTo(1);
        }

        @Test
        void leaves_an_entry_in_the_case_file_and_no_way_to_edit() {
            String id = submissions.handedInWebApp(Submissions.newSlug(), "1.0.0");

            JsonNode read = submissions.get(id);
            JsonNode last = read.path("history").get(read.path("history").size() - 1);
            assertThat(read.path("history").findValuesAsText("action")).contains("EDIT", "HAND_IN");
            assertThat(last.path("to").asText()).isEqualTo("SUBMITTED");
            assertThat(vendor.http()
                            .put("/api/v1/submissions/" + id, Map.of("releaseVersion", "9"), "If-Match", "\"1\"")
                            .problem())
                    .isEqualTo("wrong-state");
        }
    }

    @Nested
    class AVersion {

        @Test
        void never_comes_with_other_bytes_again_after_it_was_withdrawn() {
            String slug = Submissions.newSlug();
            byte[] bytes = UploadTest.apk(5000, 40);
            String first = submissions.handedInPackage(slug, "1.0.0", bytes);
            withdraw(first);

            String changed = submissions.draft(slug, "1.0.0", "ANDROID_PACKAGE");
            submissions.upload(changed, "artifact", null, "app.apk", UploadTest.apk(5000, 41));
            Answer refused = vendor.http().post("/api/v1/submissions/" + changed + "/hand-in", "{}");
            assertThat(refused.problem()).isEqualTo("release-version-taken");
            assertThat(submissions.get(changed).path("status").asText()).isEqualTo("DRAFT");

            submissions.upload(changed, "artifact", null, "app.apk", bytes);
            assertThat(submissions.handIn(changed).path("status").asText()).isEqualTo("SUBMITTED");
        }

        @Test
        void needs_another_name_when_the_bytes_change_after_changes_were_asked_for() {
            String id = submissions.handedInPackage(Submissions.newSlug(), "1.0.0", UploadTest.apk(5000, 42));
            sendBack(id, "The package does not start.");
            submissions.upload(id, "artifact", null, "app.apk", UploadTest.apk(5000, 43));

            assertThat(vendor.http()
                            .post("/api/v1/submissions/" + id + "/hand-in", "{}")
                            .problem())
                    .isEqualTo("release-version-taken");
            assertThat(submissions.get(id).path("status").asText()).isEqualTo("CHANGES_REQUESTED");
            assertThat(submissions.get(id).path("round").asInt()).isEqualTo(1);
        }

        @Test
        void that_was_accepted_is_never_submitted_again() {
            String slug = Submissions.newSlug();
            String id = submissions.handedInWebApp(slug, "1.0.0");
            store.bean(Transactor.class).run(tx -> {
                SubmissionService service = store.bean(SubmissionService.class);
                service.takeUp(tx, vendor.owner().account(), SubmissionId.of(id));
                service.accept(tx, SubmissionId.of(id));
            });

            Answer again = vendor.http().post("/api/v1/submissions", submissions.body(slug, "1.0.0", "WEB_APP"));

            assertThat(again.problem()).isEqualTo("release-version-taken");
        }
    }

    @Nested
    class TakingBack {

        @Test
        void needs_a_reason_and_ends_the_submission() {
            String id = submissions.handedInWebApp(Submissions.newSlug(), "1.0.0");

            assertThat(vendor.http()
                            .post("/api/v1/submissions/" + id + "/withdrawal", "{}")
                            .json()
                            .path("errors")
                            .findValuesAsText("pointer"))
                    .containsExactly("/reason");
            assertThat(withdraw(id).json().path("status").asText()).isEqualTo("WITHDRAWN");
            assertThat(submissions.get(id).path("allowedActions")).isEmpty();
            assertThat(withdraw(id).problem()).isEqualTo("wrong-state");
        }

        @Test
        void is_not_for_a_draft() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            assertThat(withdraw(id).problem()).isEqualTo("wrong-state");
        }
    }

    @Nested
    class TheStoresMoves {

        @Test
        void are_signed_by_the_store_not_by_a_person() {
            String id = submissions.handedInWebApp(Submissions.newSlug(), "1.0.0");
            sendBack(id, "Say what it costs.");

            JsonNode history = submissions.get(id).path("history");
            JsonNode last = history.get(history.size() - 1);
            assertThat(last.path("action").asText()).isEqualTo("REQUEST_CHANGES");
            assertThat(last.path("by").asText()).isEqualTo("Civic Store");
            assertThat(last.path("reason").asText()).isEqualTo("Say what it costs.");
            assertThat(submissions.get(id).path("allowedActions").toString())
                    .isEqualTo("[\"EDIT\",\"UPLOAD\",\"HAND_IN\",\"WITHDRAW\",\"ANSWER\"]");
        }
    }

    private SubmittedContents contents(String id) {
        return store.bean(SubmissionQueries.class).contents(SubmissionId.of(id));
    }

    private void sendBack(String id, String reason) {
        store.bean(Transactor.class).run(tx -> {
            SubmissionService service = store.bean(SubmissionService.class);
            service.takeUp(tx, vendor.owner().account(), SubmissionId.of(id));
            service.requestChanges(tx, SubmissionId.of(id), vendor.owner().account(), reason);
        });
    }

    private Answer withdraw(String id) {
        return vendor.http().post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "We found a mistake."));
    }

    private void save(String id, Map<String, Object> body) {
        Answer answer = vendor.http()
                .put(
                        "/api/v1/submissions/" + id,
                        body,
                        "If-Match",
                        "\"" + submissions.get(id).path("version").asInt() + "\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
