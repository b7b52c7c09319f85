package org.civicstore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of entries that citizens have seen: removal, order, and editions that wait for their time. */
@StoreTest
class TaxonomyRemovalTest {
    private static final String ROOT = "/api/v1/taxonomy/";

    private final Store store;
    private final Http operator;
    private final String slug = Submissions.newSlug();

    TaxonomyRemovalTest(Store store) {
        this.store = store;
        this.operator = new People(store).operator("Eva Strand").http();
    }

    private static Map<String, String> said(String text) {
        return Map.of("nb", text, "en", text);
    }

    private static Map<String, Object> content(String address, String name) {
        Map<String, Object> content = new HashMap<>();
        content.put("slug", address);
        content.put("icon", "House");
        content.put("names", said(name));
        content.put("leads", said("One line"));
        return content;
    }

    private static Map<String, Object> event(String address, String name, List<String> categories) {
        Map<String, Object> content = content(address, name);
        content.put("categories", categories);
        content.put(
                "steps",
                List.of(Map.of(
                        "slug",
                        "first",
                        "names",
                        said("First"),
                        "texts",
                        said("Because"),
                        "withoutApp",
                        said("Ring somebody"))));
        return content;
    }

    private static String entry(String kind, String address) {
        return ROOT + kind + "/entries/" + address;
    }

    private Answer sent(String method, String kind, String address, String what, Map<String, ?> body) {
        String tag = operator.get(entry(kind, address)).header("ETag");
        String path = entry(kind, address) + '/' + what;
        return method.equals("PUT")
                ? operator.put(path, body, "If-Match", tag)
                : operator.post(path, body, "If-Match", tag);
    }

    private void publish(String kind, Map<String, Object> content) {
        assertThat(operator.post(ROOT + kind + "/entries", content).status()).isEqualTo(201);
        assertThat(sent("POST", kind, String.valueOf(content.get("slug")), "publication", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private Answer page(String path) {
        return store.http().get(path, "Accept", "text/html", "Accept-Language", "en");
    }

    @Nested
    class ALifeEvent {

        @Test
        void that_was_removed_says_that_it_is_gone_and_comes_back_when_a_draft_is_published() {
            publish("life-events", event(slug, "Moving house", List.of()));

            Answer removed = sent("POST", "life-events", slug, "removal", Map.of());

            assertThat(removed.status()).isEqualTo(200);
            assertThat(removed.json().path("history").path(0).path("action").asText())
                    .isEqualTo("REMOVED");
            assertThat(page("/life-events/" + slug).status()).isEqualTo(410);
            assertThat(page("/life-events/" + slug).body()).contains("No longer here");
            assertThat(store.http().get("/api/v1/life-events/" + slug).problem())
                    .isEqualTo("gone");
            assertThat(page("/categories").body()).doesNotContain("/life-events/" + slug);

            sent("PUT", "life-events", slug, "draft", event(slug, "Moving again", List.of()));
            sent("POST", "life-events", slug, "publication", Map.of());
            assertThat(page("/life-events/" + slug).body()).contains("Moving again");
        }

        @Test
        void that_was_removed_leads_to_another_also_when_that_one_moves() {
            String other = Submissions.newSlug();
            String renamed = Submissions.newSlug();
            publish("life-events", event(slug, "Moving house", List.of()));
            publish("life-events", event(other, "Changing homes", List.of()));

            assertThat(sent("POST", "life-events", slug, "removal", Map.of("leadsTo", other))
                            .status())
                    .isEqualTo(200);
            sent("PUT", "life-events", other, "draft", event(renamed, "Changing homes", List.of()));
            sent("POST", "life-events", other, "publication", Map.of());

            assertThat(page("/life-events/" + slug).status()).isEqualTo(301);
            assertThat(page("/life-events/" + slug).header("Location")).isEqualTo("/life-events/" + renamed);
        }

        @Test
        void stays_while_another_one_points_to_it() {
            Map<String, Object> neighbour = event(Submissions.newSlug(), "Next door", List.of());
            neighbour.put("neighbours", List.of(slug));
            publish("life-events", event(slug, "Moving house", List.of()));
            publish("life-events", neighbour);

            Answer refused = sent("POST", "life-events", slug, "removal", Map.of());

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).contains(String.valueOf(neighbour.get("slug")));
            assertThat(page("/life-events/" + slug).status()).isEqualTo(200);
        }

        @Test
        void cannot_lead_to_what_nobody_sees() {
            publish("life-events", event(slug, "Moving house", List.of()));

            Answer refused = sent("POST", "life-events", slug, "removal", Map.of("leadsTo", "nowhere-at-all"));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(page("/life-events/" + slug).status()).isEqualTo(200);
        }

        @Test
        void that_waits_for_its_time_is_seen_by_operators_in_its_preview() {
            publish("life-events", event(slug, "Moving house", List.of()));
            sent("PUT", "life-events", slug, "draft", event(slug, "Moving in spring", List.of()));
            String spring = store.clock().instant().plus(Duration.ofDays(3)).toString();
            sent("POST", "life-events", slug, "publication", Map.of("visibleFrom", spring));

            String preview = "/life-events/" + slug + "/preview?edition=";
            assertThat(operator.get(preview + 2, "Accept", "text/html", "Accept-Language", "en")
                            .body())
                    .contains("Moving in spring", "content=\"noindex\"");
            assertThat(operator.get(preview + 1, "Accept", "text/html", "Accept-Language", "en")
                            .body())
                    .contains("Moving house");
            assertThat(operator.get(preview + 9, "Accept", "text/html").status())
                    .isEqualTo(404);
            assertThat(page(preview + 2).status()).isEqualTo(404);
        }

        @Test
        void is_shown_in_the_place_that_it_was_given() {
            String second = Submissions.newSlug();
            publish("life-events", event(slug, "Moving house", List.of()));
            publish("life-events", event(second, "Moving on", List.of()));
            int place = operator.get(entry("life-events", slug))
                    .json()
                    .path("place")
                    .asInt();

            Answer moved = sent("PUT", "life-events", second, "place", Map.of("place", place));

            assertThat(moved.status()).isEqualTo(200);
            assertThat(moved.json().path("history").path(0).path("action").asText())
                    .isEqualTo("MOVED");
            assertThat(page("/categories").body())
                    .containsSubsequence("/life-events/" + second, "/life-events/" + slug);
            assertThat(operator.get(entry("life-events", slug))
                            .json()
                            .path("place")
                            .asInt())
                    .isEqualTo(place + 1);
        }
    }

    @Nested
    class ACategory {

        @Test
        void that_was_removed_hands_its_address_on() {
            String other = Submissions.newSlug();
            publish("categories", content(slug, "Old field"));
            publish("categories", content(other, "New field"));

            assertThat(sent("POST", "categories", slug, "removal", Map.of("leadsTo", other))
                            .status())
                    .isEqualTo(200);

            Answer old = page("/apps?category=" + slug + "&sort=name");
            assertThat(old.status()).isEqualTo(301);
            assertThat(old.header("Location")).isEqualTo("/apps?category=" + other + "&sort=name");
        }

        @Test
        void that_was_removed_and_leads_nowhere_is_gone() {
            publish("categories", content(slug, "Old field"));

            sent("POST", "categories", slug, "removal", Map.of());

            assertThat(page("/apps?category=" + slug).status()).isEqualTo(410);
            assertThat(store.http().get("/feeds/categories/" + slug + ".atom").status())
                    .isEqualTo(410);
        }

        @Test
        void stays_while_a_life_event_points_to_it() {
            publish("categories", content(slug, "Old field"));
            publish("life-events", event(Submissions.newSlug(), "Moving house", List.of(slug)));

            assertThat(sent("POST", "categories", slug, "removal", Map.of()).status())
                    .isEqualTo(409);
            assertThat(page("/apps?category=" + slug).status()).isEqualTo(200);
        }
    }
}
