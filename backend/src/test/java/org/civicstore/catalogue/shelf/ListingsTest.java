package org.civicstore.catalogue.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.search.feed.SearchFollower;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class ListingsTest {
    private final Store store;
    private final Published published;
    /** A word that only the listings of one test hold, since all tests share one catalogue. */
    private final String mine =
            "q" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");

    ListingsTest(Store store) {
        this.store = store;
        this.published = new Published(store, new People(store).vendor("Nordlys"));
    }

    private String publish(String name, String category, String language) {
        String slug = Submissions.newSlug();
        published.webApp(slug, "1.0.0", declaration -> {
            declaration.put("name", Map.of("nb", name, "en", name));
            declaration.put("shortDescription", Map.of("nb", "Kort " + mine, "en", "Short " + mine));
            declaration.put("categories", List.of(category));
            declaration.put("languages", List.of(language));
        });
        store.clock().advance(Duration.ofSeconds(10));
        return slug;
    }

    private List<String> slugs(String query) {
        store.bean(SearchFollower.class).catchUp();
        List<String> slugs = new ArrayList<>();
        JsonNode page = store.http().get("/api/v1/listings?" + query).json();
        page.path("items").forEach(item -> slugs.add(item.path("slug").asText()));
        return slugs;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Nested
    class Searching {

        @Test
        void finds_words_in_names_and_texts_whatever_their_accents() {
            String app = publish("Søknadshjelpen", "job-search", "nb");

            assertThat(slugs("q=soknadshjelpen+" + mine)).containsExactly(app);
            assertThat(slugs("q=" + encode("SØKNADSHJ " + mine.substring(0, 20))))
                    .containsExactly(app);
            assertThat(slugs("q=kort+" + mine)).containsExactly(app);
        }

        @Test
        void puts_a_name_that_begins_so_before_a_text_that_holds_it() {
            String other = publish("Aaa", "job-search", "nb");
            String named = publish(mine + " først", "job-search", "nb");

            assertThat(slugs("q=" + mine)).containsExactly(named, other);
        }

        @Test
        void finds_nothing_without_an_error_for_whatever_is_typed() {
            for (String text :
                    List.of("' or 1=1 --", "\"", "+++", "*", "\uD83D\uDE80", "%", "(((", "\u202E", "@@version")) {
                Answer answer = store.http().get("/api/v1/listings?q=" + encode(text));
                assertThat(answer.status()).as(text).isEqualTo(200);
            }
            assertThat(slugs("q=" + mine)).isEmpty();
        }
    }

    @Test
    void filters_by_category_platform_and_language_together() {
        String work = publish("Arbeid", "job-search", "nb");
        String tax = publish("Skatt", "tax", "nb");
        String sami = publish("Bargu", "job-search", "se");

        assertThat(slugs("q=" + mine + "&category=job-search")).containsExactlyInAnyOrder(work, sami);
        assertThat(slugs("q=" + mine + "&category=job-search&language=nb")).containsExactly(work);
        assertThat(slugs("q=" + mine + "&platform=web")).containsExactlyInAnyOrder(work, tax, sami);
        assertThat(slugs("q=" + mine + "&platform=android")).isEmpty();
        assertThat(slugs("category=job-search&language=se&platform=web&sort=newest"))
                .contains(sami)
                .doesNotContain(work, tax);
    }

    @Test
    void orders_newest_first_or_by_name() {
        String b = publish("B", "job-search", "nb");
        String a = publish("A", "job-search", "nb");
        String c = publish("C", "job-search", "nb");

        assertThat(slugs("q=" + mine + "&sort=newest")).containsExactly(c, a, b);
        assertThat(slugs("q=" + mine + "&sort=name")).containsExactly(a, b, c);
        assertThat(slugs("q=" + mine)).containsExactly(a, b, c);
    }

    @Nested
    class Paging {

        @Test
        void shows_each_listing_once_and_counts_all() {
            for (int i = 0; i < 5; i++) {
                publish("App " + i, "housing", "nb");
            }
            store.bean(SearchFollower.class).catchUp();
            JsonNode first = store.http()
                    .get("/api/v1/listings?q=" + mine + "&sort=name&size=2")
                    .json();
            List<String> all = new ArrayList<>();
            for (int page = 1; page <= 3; page++) {
                all.addAll(slugs("q=" + mine + "&sort=name&size=2&page=" + page));
            }

            assertThat(first.path("total").asInt()).isEqualTo(5);
            assertThat(first.path("size").asInt()).isEqualTo(2);
            assertThat(all).hasSize(5).doesNotHaveDuplicates();
        }

        @Test
        void refuses_what_makes_no_page() {
            for (String query : List.of("page=0", "size=101", "size=0", "sort=random", "language=%00", "page=x")) {
                assertThat(store.http().get("/api/v1/listings?" + query).status())
                        .as(query)
                        .isIn(400, 422);
            }
            assertThat(store.http().get("/api/v1/listings?q=" + "x".repeat(201)).problem())
                    .isEqualTo("invalid-input");
        }
    }

    @Test
    void a_reader_who_has_the_listing_already_is_not_sent_it_again() {
        String slug = publish("Etag", "tax", "nb");
        Answer first = store.http().get("/api/v1/listings/" + slug);

        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(store.http()
                        .get("/api/v1/listings/" + slug, "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_listing_that_never_was_is_not_found() {
        assertThat(store.http().get("/api/v1/listings/nobody-has-this").problem())
                .isEqualTo("not-found");
    }
}
