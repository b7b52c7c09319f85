package org.civicstore.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class PublishingTest {
    private final Store store;
    private final People people;
    private final People.Vendor vendor;
    private final Published published;

    PublishingTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Nordlys");
        this.published = new Published(store, vendor);
    }

    private JsonNode listing(String slug) {
        return store.http().get("/api/v1/listings/" + slug).json();
    }

    private boolean listed(String slug) {
        return store.http().get("/api/v1/listings?sort=newest&size=100").body().contains('"' + slug + '"');
    }

    @Nested
    class ACertificate {

        @Test
        void brings_the_release_into_the_catalogue_with_everything_that_a_citizen_may_know() {
            String slug = Submissions.newSlug();
            String number = published.webApp(slug, "1.0.0");

            JsonNode listing = listing(slug);
            assertThat(listing.path("name").path("nb").asText()).isEqualTo("Jobbkompasset");
            assertThat(listing.path("certificate").path("number").asText()).isEqualTo(number);
            assertThat(listing.path("certificate").path("status").asText()).isEqualTo("VALID");
            assertThat(listing.path("organisation").path("name").asText()).isEqualTo("Nordlys");
            assertThat(listing.path("install").path("kind").asText()).isEqualTo("OPEN_WEB_APP");
            assertThat(listing.path("install").path("href").asText()).isEqualTo("https://app.example.org/");
            assertThat(listing.path("releases")).hasSize(1);
            assertThat(listing.path("releases").path(0).path("status").asText()).isEqualTo("PUBLISHED");
            assertThat(listed(slug)).isTrue();
        }

        @Test
        void of_an_ios_app_leads_into_apples_store_and_keeps_the_package_to_itself() {
            String slug = Submissions.newSlug();
            String address = "https://apps.apple.com/no/app/job-compass/id123456789";
            Submissions submissions = new Submissions(vendor);
            String submission = submissions.draft(slug, "1.0.0", "IOS_APP");
            submissions.upload(submission, "artifact", null, "app.ipa", Published.bytes(4000, 70));
            submissions.handIn(submission);

            String number = published.certify(submission, slug, Optional.empty(), List.of());

            JsonNode listing = listing(slug);
            assertThat(listing.path("kind").asText()).isEqualTo("IOS_APP");
            assertThat(listing.path("platforms").toString()).contains("\"ios\"");
            assertThat(listing.path("install").path("kind").asText()).isEqualTo("OPEN_APP_STORE");
            assertThat(listing.path("install").path("href").asText()).isEqualTo(address);
            assertThat(listing.path("install").has("sha256")).isFalse();
            assertThat(store.http()
                            .get("/api/v1/listings/" + slug + "/releases/1.0.0/artifact")
                            .problem())
                    .isEqualTo("no-artifact");
            JsonNode certificate =
                    store.http().get("/api/v1/certificates/" + number).json();
            assertThat(certificate.path("address").asText()).isEqualTo(address);
            assertThat(certificate.path("artifactSha256").asText()).hasSize(64);
            assertThat(store.http().get("/apps/" + slug + "?lang=en").body())
                    .contains("Get it in the App Store", "href=\"" + address + "\"")
                    .doesNotContain("/artifact");
            assertThat(store.http().get("/certificates/" + number + "?lang=en").body())
                    .contains("Examined package", address);
        }

        @Test
        void of_an_ios_app_needs_no_package() {
            String slug = Submissions.newSlug();
            Submissions submissions = new Submissions(vendor);
            String submission = submissions.draft(slug, "1.0.0", "IOS_APP");
            submissions.handIn(submission);

            String number = published.certify(submission, slug, Optional.empty(), List.of());

            assertThat(listing(slug).path("install").path("kind").asText()).isEqualTo("OPEN_APP_STORE");
            assertThat(store.http().get("/api/v1/certificates/" + number).json().has("artifactSha256"))
                    .isFalse();
        }

        @Test
        void marks_each_fact_by_who_established_it() {
            String slug = Submissions.newSlug();
            published.webApp(slug, "1.0.0", said -> said.put("price", Map.of("kind", "FREE", "samePrice", true)));

            Map<String, String> how = new java.util.HashMap<>();
            listing(slug)
                    .path("facts")
                    .forEach(fact ->
                            how.put(fact.path("key").asText(), fact.path("how").asText()));
            assertThat(how)
                    .containsEntry("hosting", "VERIFIED")
                    .containsEntry("trackers", "SCANNED")
                    .containsEntry("price", "DECLARED")
                    .containsEntry("price-parity", "VERIFIED")
                    .containsEntry("licence", "DECLARED");
        }

        @Test
        void shows_permissions_in_plain_words_sensitive_ones_first() {
            String slug = Submissions.newSlug();
            published.androidPackage(
                    slug,
                    "1.0.0",
                    10,
                    Published.bytes(4000, 71),
                    "android.permission.INTERNET",
                    "android.permission.CAMERA",
                    "org.example.app.OWN_PERMISSION");

            JsonNode permissions = listing(slug).path("permissions");
            assertThat(permissions).hasSize(2);
            assertThat(permissions.path(0).path("label").path("en").asText()).isEqualTo("Use the camera");
            assertThat(permissions.path(0).path("sensitive").asBoolean()).isTrue();
            assertThat(permissions.path(1).path("label").path("nb").asText()).isEqualTo("Bruke internett");
        }

        @Test
        void of_a_newer_release_retires_the_one_before() {
            String slug = Submissions.newSlug();
            published.androidPackage(slug, "1.0.0", 10, Published.bytes(4000, 72));
            published.androidPackage(slug, "1.1.0", 11, Published.bytes(4000, 73));

            JsonNode listing = listing(slug);
            assertThat(listing.path("version").asText()).isEqualTo("1.1.0");
            assertThat(listing.path("releases").path(1).path("version").asText())
                    .isEqualTo("1.0.0");
            assertThat(listing.path("releases").path(1).path("status").asText()).isEqualTo("RETIRED");
            assertThat(store.http()
                            .get("/api/v1/listings/" + slug + "/releases/1.0.0/artifact")
                            .problem())
                    .isEqualTo("release-retired");
        }

        @Test
        void is_not_issued_for_a_version_code_that_is_not_greater_and_nothing_changes() {
            String slug = Submissions.newSlug();
            published.androidPackage(slug, "1.1.0", 11, Published.bytes(4000, 74));

            assertThatThrownBy(() -> published.androidPackage(slug, "1.2.0", 11, Published.bytes(4000, 75)))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                            .isEqualTo(CatalogueProblem.VERSION_NOT_NEWER));
            assertThat(listing(slug).path("version").asText()).isEqualTo("1.1.0");
            assertThat(listing(slug).path("releases")).hasSize(1);
        }

        @Test
        void that_has_run_out_takes_the_listing_away_without_anybody_telling() {
            String slug = Submissions.newSlug();
            published.androidPackage(slug, "1.0.0", 10, Published.bytes(4000, 76));
            store.clock().advance(Duration.ofDays(800));

            assertThat(store.http().get("/api/v1/listings/" + slug).problem()).isEqualTo("certificate-not-valid");
            assertThat(store.http()
                            .get("/api/v1/listings/" + slug + "/releases/1.0.0/artifact")
                            .problem())
                    .isEqualTo("certificate-not-valid");
        }
    }

    @Nested
    class AnOrganisation {

        @Test
        void that_is_rejected_later_vanishes_with_all_its_listings_and_comes_back_when_verified() {
            String slug = Submissions.newSlug();
            published.androidPackage(slug, "1.0.0", 10, Published.bytes(4000, 77));

            people.reject(vendor, "The number belongs to somebody else.");
            assertThat(store.http().get("/api/v1/listings/" + slug).problem()).isEqualTo("not-found");
            assertThat(store.http()
                            .get("/api/v1/listings/" + slug + "/releases/1.0.0/artifact")
                            .problem())
                    .isEqualTo("not-found");
            assertThat(listed(slug)).isFalse();

            people.verify(vendor);
            assertThat(listing(slug).path("slug").asText()).isEqualTo(slug);
            assertThat(listed(slug)).isTrue();
        }
    }

    @Test
    void hostile_texts_go_through_unharmed_and_unexecuted() {
        String slug = Submissions.newSlug();
        String hostile = "Robert'); drop table listing;-- \uD83D\uDE80 \u202Eabc";
        published.webApp(slug, "1.0.0", declaration -> {
            declaration.put("shortDescription", Map.of("nb", hostile, "en", "<script>alert(1)</script>"));
            declaration.put("features", Map.of("en", List.of("\" onerror=\"alert(1)")));
        });

        JsonNode listing = listing(slug);
        assertThat(listing.path("shortDescription").path("nb").asText()).isEqualTo(hostile);
        assertThat(listing.path("shortDescription").path("en").asText()).isEqualTo("<script>alert(1)</script>");
    }
}
