package org.civicstore.catalogue.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;

@StoreTest
class ComparePageTest {
    private final Store store;
    private final Published published;

    ComparePageTest(Store store) {
        this.store = store;
        this.published = new Published(store, new People(store).vendor("Nordlys"));
    }

    private String published() {
        String slug = Submissions.newSlug();
        published.webApp(slug, "1.0.0");
        return slug;
    }

    private String page(String query) {
        return store.http()
                .get("/compare" + query, "Accept", "text/html", "Accept-Language", "en")
                .body();
    }

    private static int columns(String page) {
        return page.split("scope=\"col\"", -1).length - 1;
    }

    @Test
    void shows_the_apps_in_the_order_of_the_address_with_the_same_rows_for_each() {
        String one = published();
        String other = published();

        String page = page("?app=" + other + "&app=" + one);

        assertThat(columns(page)).isEqualTo(2);
        assertThat(page.indexOf("/apps/" + other)).isLessThan(page.indexOf("/apps/" + one));
        assertThat(page).contains("Valid until", "Trackers", "Works on");
        assertThat(page).contains("href=\"/compare?app=" + one + "\"", "href=\"/compare?app=" + other + "\"");
    }

    @Test
    void says_what_costs_how_much_and_who_says_that_everybody_pays_the_same() {
        String slug = Submissions.newSlug();
        published.webApp(slug, "1.0.0", ComparePageTest::charge);

        assertThat(page("?app=" + slug))
                .contains("Those who qualify.", "Free</p>", "US$39.95 each time", "A talk with an adviser")
                .contains("From 1 January 2027.", "Extra. You do not need it to use the service.")
                .contains("The price is the same from a search engine");
        String listing = store.http()
                .get("/apps/" + slug, "Accept", "text/html", "Accept-Language", "fr")
                .body();
        assertThat(listing).contains("id=\"prices\"", "Même prix", "Gratuit");
        JsonNode price = store.http().get("/api/v1/listings/" + slug).json().path("price");
        assertThat(price.path("samePrice").asBoolean()).isTrue();
        assertThat(price.path("fees")).hasSize(2);
        assertThat(price.path("fees").get(1).toString())
                .contains("\"amount\":3995", "\"currency\":\"USD\"", "\"per\":\"USE\"", "\"from\":\"2027-01-01\"");
    }

    private static void charge(Map<String, Object> declaration) {
        declaration.put(
                "price",
                Map.of(
                        "kind",
                        "FREE_WITH_PURCHASES",
                        "samePrice",
                        true,
                        "fees",
                        List.of(
                                Map.of(
                                        "what",
                                        Map.of("nb", "Alt", "en", "Everything"),
                                        "whom",
                                        Map.of("nb", "De som fyller vilkårene.", "en", "Those who qualify."),
                                        "amount",
                                        0,
                                        "currency",
                                        "USD"),
                                Map.of(
                                        "what",
                                        Map.of("nb", "Samtale", "en", "A talk with an adviser"),
                                        "amount",
                                        3995,
                                        "currency",
                                        "USD",
                                        "per",
                                        "USE",
                                        "from",
                                        "2027-01-01",
                                        "extra",
                                        true))));
    }

    @Test
    void names_the_conditions_of_the_programmes_that_offer_an_app_and_leaves_the_verdict_to_the_device() {
        published.webApp("lantern-filing", "1.0.0");

        String page = page("?programme=free-tax-filing&app=lantern-filing&app=" + published());
        assertThat(page)
                .contains("must be at most US$72,000", "One of these is enough", "data-verdict=\"lantern-filing\"")
                .contains("For everybody", "href=\"/programmes/free-tax-filing\"")
                .contains("name=\"app\" value=\"lantern-filing\" checked");
        assertThat(store.http()
                        .get("/programmes/free-tax-filing", "Accept", "text/html")
                        .body())
                .contains("\"lantern-filing\":{\"price\":");
    }

    @Test
    void has_room_for_four() {
        List<String> slugs = IntStream.range(0, 5).mapToObj(i -> published()).toList();
        String page = page(slugs.stream().map(slug -> "app=" + slug).collect(Collectors.joining("&", "?", "")));

        assertThat(columns(page)).isEqualTo(4);
        assertThat(page).doesNotContain("id=\"add-app\"").contains("Only four fit. 1 app is left out.");
    }

    @Test
    void says_what_is_not_in_the_store_and_shows_the_rest() {
        String slug = published();
        String page = page("?app=" + slug + "&app=no-such-app&app=%3Cscript%3E");

        assertThat(columns(page)).isEqualTo(1);
        assertThat(page)
                .contains("1 app that was asked for is not in the store.")
                .doesNotContain("<script>");
    }

    @Test
    void offers_apps_to_choose_when_none_is() {
        published();
        String page = page("");

        assertThat(columns(page)).isZero();
        assertThat(page).contains("No apps chosen yet", "id=\"add-app\"");
    }
}
