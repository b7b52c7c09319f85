package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.catalogue.shelf.SimilarApps;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.search.feed.SearchFollower;
import org.junit.jupiter.api.Test;

@StoreTest
class ListingFactsTest {
    private final Store store;
    private final People.Vendor vendor;
    private final Published published;
    private final String slug = Submissions.newSlug();

    ListingFactsTest(Store store) {
        this.store = store;
        this.vendor = new People(store).vendor("Nordlys");
        this.published = new Published(store, vendor);
    }

    private String page() {
        return store.http()
                .get("/apps/" + slug, "Accept", "text/html", "Accept-Language", "en")
                .body();
    }

    private JsonNode listing() {
        return store.http().get("/api/v1/listings/" + slug).json();
    }

    @Test
    void accessibility_is_told_criterion_by_criterion_with_who_found_it_and_when_it_will_be_mended() {
        Submissions submissions = new Submissions(vendor);
        String id = submissions.handedInWebApp(slug, "1.0.0");
        LocalDate due = LocalDate.of(2027, 2, 1);
        published.certify(
                id, slug, Optional.empty(), List.of(new Condition("ACC-04", "Mend the focus in the calendar.", due)));

        assertThat(page())
                .contains(
                        "id=\"accessibility\"",
                        "href=\"/criteria/ACC-03?edition=2026-1\"",
                        "Checked by machine",
                        "Not met yet",
                        "To be mended by 1 February 2027",
                        "Does not concern this app",
                        "Read the vendor’s accessibility statement");
        assertThat(listing().path("accessibility"))
                .extracting(result -> result.path("criterion").asText()
                        + ' '
                        + result.path("state").asText()
                        + ' '
                        + result.path("how").asText())
                .containsExactly("ACC-03 MET SCANNED", "ACC-04 NOT_MET VERIFIED", "ACC-06 NOT_RELEVANT VERIFIED");
    }

    @Test
    void a_release_says_what_it_changed_and_what_that_means() {
        published.webApp(slug, "1.0.0");
        assertThat(page()).doesNotContain("Changed since");
        store.clock().advance(Duration.ofMinutes(1));
        published.webApp(slug, "2.0.0", declaration -> {
            declaration.put("languages", List.of("nb", "en", "se"));
            declaration.put(
                    "dataPractices",
                    Map.of(
                            "collected", List.of(),
                            "trackers", List.of(Map.of("name", "Matomo", "purpose", "Counting")),
                            "advertising", false,
                            "ai", Map.of("used", false)));
        });

        assertThat(page())
                .contains(
                        "Changed since 1.0.0",
                        "Important changes: read them before you update.",
                        "New: tracker (Matomo)",
                        "New: language in the app (Northern Sami)");
        JsonNode change = listing().path("releases").path(0).path("change");
        assertThat(change.path("changeClass").asText()).isEqualTo("TRANSFORMATIVE");
        assertThat(listing().path("releases").path(1).path("change").isMissingNode())
                .isTrue();
    }

    @Test
    void a_release_that_changes_nothing_that_can_be_seen_says_so() {
        published.webApp(slug, "1.0.0");
        store.clock().advance(Duration.ofMinutes(1));
        published.webApp(slug, "1.0.1");

        assertThat(page()).contains("Changed since 1.0.0", "Nothing in what the vendor declares");
    }

    @Test
    void the_button_comes_with_what_happens_next_and_how_to_verify() {
        String number = published.webApp(slug, "1.0.0");

        assertThat(page())
                .contains(
                        "What happens when you press?",
                        "The browser opens app.example.org.",
                        "href=\"/certificates/" + number + "#verify\"");
    }

    @Test
    void similar_apps_say_what_this_one_says_and_serve_the_same_purpose() {
        String word = "q" + slug.replaceAll("[^a-z]", "");
        app(slug, "transport", "Practise for the " + word + " test at the wheel");
        String alike = app(Submissions.newSlug(), "transport", "Learn for the " + word + " test");
        String elsewhere = app(Submissions.newSlug(), "housing", "Rent a room for a while");
        store.bean(SearchFollower.class).catchUp();

        List<ListingCard> similar = store.bean(SimilarApps.class)
                .to(store.bean(ListingQueries.class).document(slug).orElseThrow());

        assertThat(similar).hasSizeLessThanOrEqualTo(3);
        assertThat(similar).extracting(ListingCard::slug).startsWith(alike).doesNotContain(slug, elsewhere);
    }

    private String app(String name, String category, String summary) {
        published.webApp(name, "1.0.0", declaration -> {
            declaration.put("categories", List.of(category));
            declaration.put("shortDescription", Map.of("nb", summary, "en", summary));
        });
        store.clock().advance(Duration.ofSeconds(10));
        return name;
    }
}
