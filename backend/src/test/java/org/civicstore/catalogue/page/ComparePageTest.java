package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void has_room_for_four() {
        List<String> slugs = IntStream.range(0, 5).mapToObj(i -> published()).toList();
        String page = page(slugs.stream().map(slug -> "app=" + slug).collect(Collectors.joining("&", "?", "")));

        assertThat(columns(page)).isEqualTo(4);
        assertThat(page).doesNotContain("id=\"add-app\"");
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
