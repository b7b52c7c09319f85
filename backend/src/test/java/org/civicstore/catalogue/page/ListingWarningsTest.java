package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.search.feed.SearchFollower;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class ListingWarningsTest {
    private final Store store;
    private final Published published;
    private final String plain = Submissions.newSlug();
    private final String warned = Submissions.newSlug();

    ListingWarningsTest(Store store) {
        this.store = store;
        this.published = new Published(store, new People(store).vendor("Nordlys"));
    }

    @BeforeEach
    void publish() {
        published.webApp(plain, "1.0.0");
        published.webApp(warned, "1.0.0", declaration -> declaration.put("dataPractices", practices()));
        store.bean(SearchFollower.class).catchUp();
    }

    private static Map<String, Object> practices() {
        return Map.of(
                "collected", List.of(),
                "hostingCountries", List.of("NO", "US"),
                "trackers", List.of(Map.of("name", "Matomo", "purpose", "Counting")),
                "advertising", false,
                "ai", Map.of("used", true, "description", Map.of("en", "It ranks offers.")));
    }

    private String page(String path) {
        return store.http()
                .get(path, "Accept", "text/html", "Accept-Language", "en")
                .body();
    }

    @Test
    void stand_on_the_page_with_reason_and_criterion_and_on_the_card_in_short() {
        assertThat(page("/apps/" + warned))
                .contains(
                        "Worth knowing before you get it",
                        "code that can follow what you do: Matomo",
                        "href=\"/criteria/PRV-02?edition=2026-1\"",
                        "outside the European Economic Area: United States",
                        "3 notes");
        assertThat(page("/apps/" + plain)).doesNotContain("id=\"warnings\"");
        assertThat(page("/apps?sort=newest&why=false")).contains("Trackers</span>", "1 more");
    }

    @Test
    void are_codes_and_items_for_programs() {
        assertThat(store.http()
                        .get("/api/v1/listings/" + warned)
                        .json()
                        .path("warnings")
                        .toString())
                .isEqualTo("""
                    [{"id":"trackers","criteria":["PRV-02"],"items":["Matomo"]},\
                    {"id":"outside-eea","criteria":["PRV-07"],"items":["US"]},\
                    {"id":"ai","criteria":["CNT-04"],"items":["yes"]}]\
                    """);
    }

    @Test
    void keep_the_app_out_of_answers_that_are_to_be_without_them() {
        String address = "/api/v1/listings?size=100&sort=newest&without=";

        assertThat(store.http().get(address + "advertising").body()).contains(warned, plain);
        assertThat(store.http().get(address + "ai").body()).contains(plain).doesNotContain(warned);
        assertThat(store.http().get(address + "advertising&without=ai").body())
                .contains(plain)
                .doesNotContain(warned);
    }

    @Test
    void taken_off_as_a_filter_leave_word_of_it_in_the_address() {
        assertThat(page("/apps?without=ai&price=free"))
                .contains("href=\"/apps?price=free&amp;without=\"", "href=\"/apps?without=\"");
    }

    @Test
    void keep_the_app_from_being_promoted_until_a_release_without_them() {
        ListingQueries listings = store.bean(ListingQueries.class);

        assertThat(listings.promotable(List.of(warned, "nobody-has-this", plain)))
                .containsExactly(plain);
        assertThat(listings.promotable(100_000)).contains(plain).doesNotContain(warned);

        published.webApp(warned, "1.1.0");
        assertThat(listings.promotable(List.of(warned, plain))).containsExactly(warned, plain);
    }
}
