package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class DraftTest {
    private final Store store;
    private final People people;
    private final People.Vendor vendor;
    private final Submissions submissions;

    DraftTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Drafter");
        this.submissions = new Submissions(vendor);
    }

    @Nested
    class Beginning {

        @Test
        void gives_a_number_an_address_and_what_may_be_done() {
            String slug = Submissions.newSlug();

            Answer answer = vendor.http().post("/api/v1/submissions", submissions.body(slug, "1.0.0", "WEB_APP"));

            assertThat(answer.status()).isEqualTo(201);
            JsonNode draft = answer.json();
            assertThat(answer.header("Location"))
                    .isEqualTo("/api/v1/submissions/" + draft.path("id").asText());
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(draft.path("number").asText()).matches("S-\\d{6,}");
            assertThat(draft.path("status").asText()).isEqualTo("DRAFT");
            assertThat(draft.path("listingSlug").asText()).isEqualTo(slug);
            assertThat(draft.path("organisation").path("slug").asText()).isEqualTo(vendor.slug());
            assertThat(draft.path("allowedActions").findValuesAsText("")).isEmpty();
            assertThat(draft.path("allowedActions").toString())
                    .isEqualTo("[\"EDIT\",\"UPLOAD\",\"DELETE\",\"HAND_IN\"]");
            assertThat(draft.path("history").get(0).path("by").asText())
                    .isEqualTo(vendor.owner().name());
        }

        @Test
        void by_hand_needs_only_a_name_a_version_and_a_kind_and_tells_what_is_missing() {
            Answer answer = vendor.http()
                    .post(
                            "/api/v1/submissions",
                            Map.of(
                                    "listingSlug", Submissions.newSlug(),
                                    "releaseVersion", "1.0",
                                    "kind", "ANDROID_PACKAGE"));

            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.json().path("profile").asText()).isEqualTo("base");
            assertThat(answer.json().path("problems").findValuesAsText("pointer"))
                    .contains("/declaration/name", "/artifact", "/releaseNotes", "/evidence");
        }

        @Test
        void refuses_names_versions_kinds_and_profiles_of_a_wrong_form_all_at_once() {
            Answer answer = vendor.http()
                    .post(
                            "/api/v1/submissions",
                            Map.of(
                                    "organisation", vendor.slug(),
                                    "listingSlug", "Nei; drop table submission",
                                    "releaseVersion", "../1",
                                    "profile", "moon",
                                    "releaseNotes", Map.of("nb", "x".repeat(4001))));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("invalid-input");
            assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder(
                            "/listingSlug", "/kind", "/releaseVersion", "/profile", "/releaseNotes/nb");
        }

        @Test
        void refuses_a_name_that_belongs_to_another_organisation_or_to_the_store() {
            String slug = Submissions.newSlug();
            submissions.draft(slug, "1.0.0", "WEB_APP");
            People.Vendor squatter = people.vendor("Squatter");
            Submissions theirs = new Submissions(squatter);

            Answer taken = squatter.http().post("/api/v1/submissions", theirs.body(slug, "9.0", "WEB_APP"));
            Answer reserved = squatter.http().post("/api/v1/submissions", theirs.body("official", "1", "WEB_APP"));

            assertThat(taken.problem()).isEqualTo("listing-slug-taken");
            assertThat(reserved.json().path("errors").findValuesAsText("code")).containsExactly("slug.reserved");
            assertThat(squatter.http()
                            .get("/api/v1/submissions")
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
        }

        @Test
        void refuses_a_second_open_submission_for_the_same_release_and_names_the_first() {
            String slug = Submissions.newSlug();
            String number = submissions
                    .get(submissions.draft(slug, "1.0.0", "WEB_APP"))
                    .path("number")
                    .asText();

            Answer second = vendor.http().post("/api/v1/submissions", submissions.body(slug, "1.0.0", "WEB_APP"));

            assertThat(second.problem()).isEqualTo("draft-open");
            assertThat(second.json().path("detail").asText()).contains(number);
            assertThat(submissions.draft(slug, "1.0.1", "WEB_APP")).isNotEmpty();
        }

        @Test
        void is_for_members_of_the_named_organisation_only() {
            Answer stranger = people.vendor("Stranger")
                    .http()
                    .post("/api/v1/submissions", submissions.body(Submissions.newSlug(), "1", "WEB_APP"));
            Answer visitor =
                    store.http().post("/api/v1/submissions", submissions.body(Submissions.newSlug(), "1", "WEB_APP"));

            assertThat(stranger.json().path("errors").findValuesAsText("pointer"))
                    .containsExactly("/organisation");
            assertThat(visitor.problem()).isEqualTo("sign-in-required");
        }

        @Test
        void does_not_let_one_organisation_sit_on_many_names() {
            People.Vendor hoarder = people.unverifiedVendor("Hoarder");
            Submissions theirs = new Submissions(hoarder);
            for (int i = 0; i < 20; i++) {
                theirs.draft(Submissions.newSlug(), "1", "WEB_APP");
            }

            Answer more =
                    hoarder.http().post("/api/v1/submissions", theirs.body(Submissions.newSlug(), "1", "WEB_APP"));

            assertThat(more.problem()).isEqualTo("too-many-files");
        }
    }

    @Nested
    class Saving {

        @Test
        void keeps_hostile_and_foreign_text_exactly_as_it_was_written() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
            Map<String, Object> declaration = new LinkedHashMap<>(Submissions.declaration("WEB_APP"));
            String hostile = "'; drop table submission; -- <script>alert(1)</script> \"\\ %s ${7*7} {{x}}";
            String foreign = "😀🇳🇴 مرحبا שלום \u202Bנכון\u202C ﷽ 中文 ẞ \uD840\uDC00";
            declaration.put("description", Map.of("nb", hostile, "ar", foreign));

            Answer saved = save(id, 0, Map.of("declaration", declaration, "releaseNotes", Map.of("nb", hostile)));

            assertThat(saved.status()).as(saved.body()).isEqualTo(200);
            JsonNode read = submissions.get(id);
            assertThat(read.path("declaration").path("description").path("nb").asText())
                    .isEqualTo(hostile);
            assertThat(read.path("declaration").path("description").path("ar").asText())
                    .isEqualTo(foreign);
            assertThat(read.path("releaseNotes").path("nb").asText()).isEqualTo(hostile);
        }

        @Test
        void changes_only_what_is_sent_and_counts_the_version() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            Answer saved = save(id, 0, Map.of("releaseVersion", "1.1.0"));

            assertThat(saved.header("ETag")).isEqualTo("\"1\"");
            JsonNode read = submissions.get(id);
            assertThat(read.path("version").asInt()).isEqualTo(1);
            assertThat(read.path("releaseVersion").asText()).isEqualTo("1.1.0");
            assertThat(read.path("declaration").path("name").path("en").asText())
                    .isEqualTo("Job Compass");
        }

        @Test
        void over_a_version_that_is_gone_names_who_was_first_and_saves_nothing() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
            save(id, 0, Map.of("releaseVersion", "1.1.0"));

            Answer stale = save(id, 0, Map.of("releaseVersion", "1.2.0"));

            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.problem()).isEqualTo("stale-version");
            assertThat(stale.json().path("detail").asText())
                    .contains(vendor.owner().name())
                    .containsPattern("20\\d\\d-\\d\\d-\\d\\dT");
            assertThat(submissions.get(id).path("releaseVersion").asText()).isEqualTo("1.1.0");
        }

        @Test
        void without_saying_which_version_is_refused() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            Answer answer = vendor.http().put("/api/v1/submissions/" + id, Map.of("releaseVersion", "2"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("malformed-request");
        }

        @Test
        void a_malformed_declaration_points_at_each_field_and_saves_nothing() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
            Map<String, Object> declaration = new LinkedHashMap<>(Submissions.declaration("WEB_APP"));
            declaration.put("name", Map.of("nb", "x".repeat(61)));
            declaration.put("links", Map.of("privacyNotice", "javascript:alert(1)"));
            declaration.put("surprise", true);

            Answer answer = save(id, 0, Map.of("declaration", declaration));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                    .contains("/declaration/name/nb", "/declaration/links/privacyNotice", "/declaration/surprise");
            assertThat(submissions.get(id).path("version").asInt()).isZero();
        }

        @Test
        void texts_with_characters_that_are_none_are_refused() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            for (String text : List.of("a\\u0000b", "half a \\ud83d pair", "bell \\u0007")) {
                Answer answer = vendor.http()
                        .put(
                                "/api/v1/submissions/" + id,
                                "{\"releaseNotes\": {\"nb\": \"" + text + "\"}}",
                                "If-Match",
                                "\"0\"");
                assertThat(answer.json().path("errors").findValuesAsText("code"))
                        .containsExactly("text.control-character");
            }
            assertThat(submissions.get(id).path("version").asInt()).isZero();
        }

        @Test
        void a_version_that_another_open_draft_has_is_refused() {
            String slug = Submissions.newSlug();
            submissions.draft(slug, "1.0.0", "WEB_APP");
            String second = submissions.draft(slug, "2.0.0", "WEB_APP");

            assertThat(save(second, 0, Map.of("releaseVersion", "1.0.0")).problem())
                    .isEqualTo("draft-open");
            assertThat(submissions.get(second).path("releaseVersion").asText()).isEqualTo("2.0.0");
        }

        @Test
        void is_not_for_others_who_cannot_even_tell_that_it_exists() {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

            for (People.SignedIn other : List.of(
                    people.vendor("Other").owner(), people.certifier("Certifier"), people.operator("Operator"))) {
                assertThat(other.http().get("/api/v1/submissions/" + id).problem())
                        .isEqualTo("not-found");
                assertThat(other.http()
                                .put("/api/v1/submissions/" + id, Map.of("releaseVersion", "6"), "If-Match", "\"0\"")
                                .problem())
                        .isEqualTo("not-found");
                assertThat(other.http().delete("/api/v1/submissions/" + id).problem())
                        .isEqualTo("not-found");
                assertThat(other.http()
                                .post("/api/v1/submissions/" + id + "/hand-in", "{}")
                                .problem())
                        .isEqualTo("not-found");
            }
            assertThat(submissions.get(id).path("releaseVersion").asText()).isEqualTo("1.0.0");
        }
    }

    @Nested
    class Listing {

        @Test
        void shows_the_own_ones_newest_change_first_in_pages_and_by_status() {
            String first = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
            String second = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
            submissions.handedInWebApp(Submissions.newSlug(), "1.0.0");
            save(first, 0, Map.of("releaseVersion", "1.0.1"));
            new Submissions(people.vendor("Neighbour")).draft(Submissions.newSlug(), "1", "WEB_APP");

            JsonNode drafts =
                    vendor.http().get("/api/v1/submissions?status=DRAFT").json();
            JsonNode page = vendor.http()
                    .get("/api/v1/submissions?page=2&size=2&organisation=" + vendor.slug())
                    .json();

            assertThat(drafts.path("items").findValuesAsText("id")).containsExactly(first, second);
            assertThat(page.path("total").asInt()).isEqualTo(3);
            assertThat(page.path("items").findValuesAsText("id")).containsExactly(second);
        }
    }

    @Nested
    class ThrowingAway {

        @Test
        void frees_the_name_when_nothing_else_uses_it() {
            String slug = Submissions.newSlug();
            String id = submissions.draft(slug, "1.0.0", "ANDROID_PACKAGE");
            submissions.upload(id, "artifact", null, "app.apk", UploadTest.apk(1000, 20));

            assertThat(vendor.http().delete("/api/v1/submissions/" + id).status())
                    .isEqualTo(204);

            assertThat(vendor.http().get("/api/v1/submissions/" + id).status()).isEqualTo(404);
            assertThat(new Submissions(people.vendor("Next")).draft(slug, "1.0.0", "WEB_APP"))
                    .isNotEmpty();
        }

        @Test
        void is_not_possible_once_handed_in() {
            String id = submissions.handedInWebApp(Submissions.newSlug(), "1.0.0");

            assertThat(vendor.http().delete("/api/v1/submissions/" + id).problem())
                    .isEqualTo("wrong-state");
            assertThat(submissions.get(id).path("status").asText()).isNotEqualTo("DRAFT");
        }
    }

    private Answer save(String id, int version, Map<String, Object> body) {
        return vendor.http().put("/api/v1/submissions/" + id, body, "If-Match", "\"" + version + "\"");
    }
}
