package org.civicstore.taxonomy;

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
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class TaxonomyEditingTest {
    private static final String EVENTS = "/api/v1/taxonomy/life-events/entries";

    private final Store store;
    private final Http operator;
    private final String slug = Submissions.newSlug();

    TaxonomyEditingTest(Store store) {
        this.store = store;
        this.operator = new People(store).operator("Eva Strand").http();
    }

    private static Map<String, String> said(String text) {
        return Map.of("nb", text, "en", text);
    }

    private Map<String, Object> content(String address, String name) {
        Map<String, Object> content = new HashMap<>();
        content.put("slug", address);
        content.put("icon", "House");
        content.put("names", said(name));
        content.put("leads", said("One line"));
        content.put("categories", List.of());
        content.put("neighbours", List.of("new-in-norway"));
        content.put(
                "steps",
                List.of(Map.of(
                        "slug",
                        "first",
                        "names",
                        said("Do this first"),
                        "texts",
                        said("Because"),
                        "withoutApp",
                        said("Ring somebody"),
                        "categories",
                        List.of("housing"),
                        "services",
                        List.of(Map.of(
                                "kind",
                                "PUBLIC",
                                "provider",
                                "Husbanken",
                                "address",
                                "https://www.husbanken.no/",
                                "names",
                                said("Support"))),
                        "courses",
                        List.of())));
        return content;
    }

    private String tag(String address) {
        return operator.get(EVENTS + '/' + address).header("ETag");
    }

    private Answer draft(String address, Map<String, Object> content) {
        return operator.put(EVENTS + '/' + address + "/draft", content, "If-Match", tag(address));
    }

    private Answer publish(String address, Map<String, Object> when) {
        return operator.post(EVENTS + '/' + address + "/publication", when, "If-Match", tag(address));
    }

    private void published(String address, String name) {
        assertThat(operator.post(EVENTS, content(address, name)).status()).isEqualTo(201);
        assertThat(publish(address, Map.of()).status()).isEqualTo(200);
    }

    private Answer page(String address) {
        return store.http().get("/life-events/" + address, "Accept", "text/html", "Accept-Language", "en");
    }

    @Nested
    class ADraft {

        @Test
        void is_seen_by_operators_only_and_in_its_preview() {
            assertThat(operator.post(EVENTS, content(slug, "Moving house")).status())
                    .isEqualTo(201);

            assertThat(page(slug).status()).isEqualTo(404);
            assertThat(page(slug + "/preview").status()).isEqualTo(404);
            assertThat(store.http().get("/api/v1/life-events/" + slug).status()).isEqualTo(404);
            Answer preview =
                    operator.get("/life-events/" + slug + "/preview", "Accept", "text/html", "Accept-Language", "en");
            assertThat(preview.status()).isEqualTo(200);
            assertThat(preview.body()).contains("Moving house", "Do this first", "content=\"noindex\"");
        }

        @Test
        void leaves_what_citizens_see_as_it_is() {
            published(slug, "Moving house");

            assertThat(draft(slug, content(slug, "Moving far away")).status()).isEqualTo(200);

            assertThat(page(slug).body()).contains("Moving house").doesNotContain("Moving far away");
        }

        @Test
        void that_nobody_published_goes_away_with_its_entry_when_discarded() {
            operator.post(EVENTS, content(slug, "Moving house"));

            Answer gone = operator.delete(EVENTS + '/' + slug + "/draft", "If-Match", tag(slug));

            assertThat(gone.status()).isEqualTo(204);
            assertThat(operator.get(EVENTS + '/' + slug).status()).isEqualTo(404);
        }

        @Test
        void is_not_saved_over_what_somebody_else_saved_meanwhile() {
            operator.post(EVENTS, content(slug, "Moving house"));
            String read = tag(slug);
            draft(slug, content(slug, "Moving far away"));

            Answer late =
                    operator.put(EVENTS + '/' + slug + "/draft", content(slug, "Moving next door"), "If-Match", read);

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.json().path("type").asText()).endsWith("stale-version");
            assertThat(operator.get(EVENTS + '/' + slug).body()).contains("Moving far away");
        }

        @Test
        void names_the_fields_that_cannot_be() {
            Map<String, Object> content = content("Not A Slug", "x".repeat(81));
            content.put("icon", "<svg>");

            Answer refused = operator.post(EVENTS, content);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/slug", "/icon", "/names/nb", "/names/en");
        }

        @Test
        void cannot_take_the_address_of_another_entry() {
            Answer refused = operator.post(EVENTS, content("having-a-child", "Having a child"));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("code").asText())
                    .isEqualTo("taken");
        }
    }

    @Nested
    class Publishing {

        @Test
        void shows_it_at_once_in_page_list_and_api() {
            published(slug, "Moving house");

            assertThat(page(slug).body()).contains("Moving house", "Do this first", "Husbanken");
            assertThat(store.http().get("/categories", "Accept", "text/html").body())
                    .contains("/life-events/" + slug);
            assertThat(store.http().get("/api/v1/life-events/" + slug).json().path("steps"))
                    .hasSize(1);
        }

        @Test
        void at_a_time_to_come_shows_it_then_and_not_before() {
            published(slug, "Moving house");
            draft(slug, content(slug, "Moving in spring"));
            Instant spring = store.clock().instant().plus(Duration.ofDays(3));

            Answer scheduled = publish(slug, Map.of("visibleFrom", spring.toString()));

            assertThat(scheduled.json().path("history").path(0).path("action").asText())
                    .isEqualTo("SCHEDULED");
            assertThat(page(slug).body()).contains("Moving house");
            store.clock().advance(Duration.ofDays(3).plusMinutes(1));
            assertThat(page(slug).body()).contains("Moving in spring").doesNotContain("Moving house");
        }

        @Test
        void under_another_address_leaves_a_redirect_behind() {
            String renamed = Submissions.newSlug();
            published(slug, "Moving house");
            draft(slug, content(renamed, "Moving house"));

            assertThat(publish(slug, Map.of()).status()).isEqualTo(200);

            Answer old = page(slug + "?lang=en");
            assertThat(old.status()).isEqualTo(301);
            assertThat(old.header("Location")).isEqualTo("/life-events/" + renamed + "?lang=en");
            assertThat(page(renamed).body()).contains("Moving house");
            assertThat(operator.post(EVENTS, content(slug, "Somebody else")).status())
                    .isEqualTo(422);
        }

        @Test
        void demands_the_texts_in_bokmal_and_english_and_what_it_points_to() {
            Map<String, Object> content = content(slug, "Moving house");
            content.put("names", Map.of("nb", "Flytte"));
            content.put("neighbours", List.of("nowhere"));
            operator.post(EVENTS, content);

            Answer refused = publish(slug, Map.of());

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/names/en", "/neighbours");
            assertThat(page(slug).status()).isEqualTo(404);
        }

        @Test
        void without_a_draft_changes_nothing() {
            published(slug, "Moving house");

            Answer refused = publish(slug, Map.of());

            assertThat(refused.status()).isEqualTo(409);
            assertThat(operator.get(EVENTS + '/' + slug).json().path("editions"))
                    .hasSize(1);
        }

        @Test
        void is_kept_with_who_and_when() {
            published(slug, "Moving house");

            JsonNode entry = operator.get(EVENTS + '/' + slug).json();

            assertThat(entry.path("history").findValuesAsText("action")).containsExactly("PUBLISHED", "DRAFTED");
            assertThat(entry.path("history").findValuesAsText("by")).containsOnly("Eva Strand");
            assertThat(entry.path("shownEdition").asInt()).isEqualTo(1);
        }
    }

    @Nested
    class Categories {

        @Test
        void keep_the_address_that_vendors_name_in_their_declarations() {
            String path = "/api/v1/taxonomy/categories/entries/transport";
            Map<String, Object> content = content("travelling", "Travelling");
            content.put("steps", List.of());

            Answer refused = operator.put(
                    path + "/draft", content, "If-Match", operator.get(path).header("ETag"));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("code").asText())
                    .isEqualTo("fixed");
        }

        @Test
        void come_with_the_product_as_first_editions_of_the_store_itself() {
            JsonNode entry =
                    operator.get("/api/v1/taxonomy/categories/entries/tax").json();

            assertThat(entry.path("history").path(0).path("action").asText()).isEqualTo("SHIPPED");
            assertThat(entry.path("history").path(0).path("by").isTextual()).isFalse();
        }
    }
}
