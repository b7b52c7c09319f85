package org.civicstore.catalogue.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class CollectionTest {
    private static final String ENTRIES = "/api/v1/taxonomy/collections/entries";

    private final Store store;
    private final Http operator;
    private final Published published;
    private final String slug = Submissions.newSlug();
    private final String first = Submissions.newSlug();
    private final String second = Submissions.newSlug();

    CollectionTest(Store store) {
        this.store = store;
        People people = new People(store);
        this.operator = people.operator("Eva Strand").http();
        this.published = new Published(store, people.vendor("Nordlys"));
        published.webApp(first, "1.0.0");
        published.webApp(second, "1.0.0");
    }

    private static Map<String, String> said(String text) {
        return Map.of("nb", text, "en", text);
    }

    private Map<String, Object> content(@Nullable Instant until, String... listings) {
        Map<String, Object> content = new HashMap<>();
        content.put("slug", slug);
        content.put("icon", "House");
        content.put("names", said("For the new home"));
        content.put("leads", said("What helps in the first weeks"));
        content.put("texts", said("Chosen for people who have just moved."));
        content.put(
                "listings",
                List.of(listings).stream()
                        .map(listing -> Map.of("slug", listing, "notes", said("Because of " + listing)))
                        .toList());
        if (until != null) {
            content.put("until", until.toString());
        }
        return content;
    }

    private Answer publish(Map<String, Object> when) {
        return operator.post(
                ENTRIES + '/' + slug + "/publication",
                when,
                "If-Match",
                operator.get(ENTRIES + '/' + slug).header("ETag"));
    }

    private void published(@Nullable Instant until, String... listings) {
        assertThat(operator.post(ENTRIES, content(until, listings)).status()).isEqualTo(201);
        assertThat(publish(Map.of()).status()).isEqualTo(200);
    }

    private Answer quarantine(String listing) {
        return operator.post(
                "/api/v1/listings/" + listing + "/releases/1.0.0/quarantine", Map.of("reason", "Under investigation."));
    }

    private Answer page(String path) {
        return store.http().get(path, "Accept", "text/html", "Accept-Language", "en");
    }

    private List<String> listed() {
        return store.http().get("/api/v1/collections/" + slug).json().path("items").findValues("listing").stream()
                .map(listing -> listing.path("slug").asText())
                .toList();
    }

    @Nested
    class OnceItIsPublished {

        @Test
        void it_is_in_page_list_feed_site_map_and_api_with_its_notes_in_its_order() {
            published(null, second, first);

            assertThat(page("/collections/" + slug).body())
                    .contains("For the new home", "Chosen for people who have just moved.", "Because of " + first)
                    .containsSubsequence("href=\"/apps/" + second + '"', "href=\"/apps/" + first + '"');
            assertThat(page("/collections").body()).contains("/collections/" + slug);
            assertThat(page("/categories").body()).contains("/collections/" + slug);
            assertThat(store.http().get("/sitemap.xml").body()).contains("/collections/" + slug + "</loc>");
            assertThat(store.http().get("/feeds/collections/" + slug + ".atom").body())
                    .contains("/apps/" + first, "/apps/" + second);
            assertThat(listed()).containsExactly(second, first);
            JsonNode line = line();
            assertThat(line.path("total").asInt()).isEqualTo(2);
        }

        private JsonNode line() {
            for (JsonNode one : store.http().get("/api/v1/collections").json().path("items")) {
                if (one.path("slug").asText().equals(slug)) {
                    return one;
                }
            }
            throw new AssertionError("The collection is not in the list");
        }

        @Test
        void it_begins_and_ends_at_its_times() {
            Instant begin = store.clock().instant().plus(Duration.ofDays(2));
            operator.post(ENTRIES, content(begin.plus(Duration.ofDays(3)), first));
            assertThat(publish(Map.of("visibleFrom", begin.toString())).status())
                    .isEqualTo(200);

            assertThat(page("/collections/" + slug).status()).isEqualTo(404);
            store.clock().advance(Duration.ofDays(2).plusMinutes(1));
            assertThat(page("/collections/" + slug).body()).contains("Until ");
            store.clock().advance(Duration.ofDays(3));
            assertThat(page("/collections/" + slug).status()).isEqualTo(410);
            assertThat(page("/collections").body()).doesNotContain("/collections/" + slug);
            assertThat(store.http().get("/api/v1/collections/" + slug).problem())
                    .isEqualTo("gone");
        }

        @Test
        void what_is_quarantined_drops_out_at_once_and_comes_back_when_restored() {
            published(null, first, second);

            assertThat(quarantine(first).status()).isEqualTo(200);

            assertThat(listed()).containsExactly(second);
            assertThat(page("/collections/" + slug).body())
                    .contains("href=\"/apps/" + second + '"')
                    .doesNotContain("href=\"/apps/" + first + '"');
            assertThat(operator.get(ENTRIES + '/' + slug).json().path("notOffered"))
                    .hasToString("[\"" + first + "\"]");
            operator.post(
                    "/api/v1/listings/" + first + "/releases/1.0.0/restoration",
                    Map.of("reason", "Nothing was wrong."));
            assertThat(listed()).containsExactly(first, second);
        }

        @Test
        void it_is_in_no_list_while_nothing_in_it_is_on_offer() {
            published(null, first);

            quarantine(first);

            assertThat(page("/collections").body()).doesNotContain("/collections/" + slug);
            assertThat(page("/collections/" + slug).body()).contains("None of the apps in this collection");
        }
    }

    @Nested
    class ADraft {

        @Test
        void is_shown_to_operators_in_its_preview_and_to_nobody_else() {
            operator.post(ENTRIES, content(null, first));

            assertThat(operator.get("/collections/" + slug + "/preview", "Accept", "text/html")
                            .body())
                    .contains("/apps/" + first, "content=\"noindex\"");
            assertThat(page("/collections/" + slug + "/preview").status()).isEqualTo(404);
            assertThat(page("/collections/" + slug).status()).isEqualTo(404);
        }

        @Test
        void is_not_published_with_what_is_quarantined_or_unknown() {
            quarantine(first);
            operator.post(ENTRIES, content(null, second, first, "nobody-has-this-one"));

            Answer refused = publish(Map.of());

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                    .containsExactly("/listings/1/slug", "/listings/2/slug");
            assertThat(refused.json().path("errors").findValuesAsText("code")).containsOnly("not-offered");
            assertThat(page("/collections/" + slug).status()).isEqualTo(404);
        }

        @Test
        void is_not_published_when_it_would_end_before_it_begins() {
            operator.post(ENTRIES, content(store.clock().instant().plus(Duration.ofDays(1)), first));

            Answer refused = publish(Map.of(
                    "visibleFrom",
                    store.clock().instant().plus(Duration.ofDays(2)).toString()));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/until");
        }

        @Test
        void cannot_hold_a_listing_twice() {
            Answer refused = operator.post(ENTRIES, content(null, first, first));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("code").asText())
                    .isEqualTo("taken");
        }
    }
}
