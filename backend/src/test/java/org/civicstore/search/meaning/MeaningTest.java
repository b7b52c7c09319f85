package org.civicstore.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.search.feed.SearchFollower;
import org.civicstore.shared.id.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class MeaningTest {
    private static final String MEANINGS = "/api/v1/meanings";

    private final Store store;
    private final Http operator;
    private final String id = Submissions.newSlug();
    private final String listing = Submissions.newSlug();
    private final String known;
    private final String typed;

    MeaningTest(Store store) {
        this.store = store;
        this.operator = new People(store).operator("Eva Strand").http();
        this.known = "qv" + letters(store);
        this.typed = "zx" + letters(store);
    }

    /** A word that no other test knows; without digits, which part words. */
    private static String letters(Store store) {
        String hex = store.bean(Ids.class).next().toString().replace("-", "");
        return IntStream.range(12, 32)
                .mapToObj(i -> String.valueOf((char) ('a' + Character.digit(hex.charAt(i), 16))))
                .reduce("", String::concat);
    }

    @BeforeEach
    void publish_a_listing_that_holds_the_known_word() {
        new Published(store, new People(store).vendor("Ordfinner AS"))
                .webApp(
                        listing,
                        "1",
                        declaration -> declaration.put("name", Map.of("nb", "App " + known, "en", "App " + known)));
    }

    @AfterEach
    void forget_the_meaning() {
        Answer read = operator.get(MEANINGS + '/' + id);
        if (read.status() == 200) {
            operator.post(
                    MEANINGS + '/' + id + "/removal",
                    Map.of("reason", "The test is over."),
                    "If-Match",
                    read.header("ETag"));
            store.bean(SearchFollower.class).catchUp();
        }
    }

    private Answer add() {
        return operator.post(
                MEANINGS, Map.of("id", id, "names", names(known, typed), "reason", "People type it and find nothing."));
    }

    private static Map<String, List<String>> names(String... words) {
        return Map.of("nb", List.of(words));
    }

    private Answer change(Map<String, List<String>> names) {
        return operator.put(
                MEANINGS + '/' + id,
                Map.of("names", names, "reason", "Another word is meant."),
                "If-Match",
                operator.get(MEANINGS + '/' + id).header("ETag"));
    }

    private static List<String> found(Store node, String words) {
        node.bean(SearchFollower.class).catchUp();
        return node.http()
                .get("/api/v1/listings?q=" + words)
                .json()
                .path("items")
                .findValuesAsText("slug");
    }

    @Nested
    class Taught {

        @Test
        void a_word_finds_what_holds_another_of_its_meaning_on_every_node_while_they_run() {
            try (Store node = store.node(Map.of())) {
                assertThat(found(store, typed)).doesNotContain(listing);
                assertThat(found(node, typed)).doesNotContain(listing);

                assertThat(add().status()).isEqualTo(201);

                assertThat(found(store, typed)).contains(listing);
                assertThat(found(node, typed)).contains(listing);
                assertThat(operator.get(MEANINGS).json().path("inUse").asBoolean())
                        .isTrue();
            }
        }

        @Test
        void otherwise_it_finds_by_the_new_words_and_no_longer_by_the_old() {
            add();
            String other = "yw" + letters(store);

            assertThat(change(names(known, other)).status()).isEqualTo(200);

            assertThat(found(store, other)).contains(listing);
            assertThat(found(store, typed)).doesNotContain(listing);
        }

        @Test
        void and_removed_it_is_forgotten_but_its_history_stays() {
            add();

            Answer removed = operator.post(
                    MEANINGS + '/' + id + "/removal",
                    Map.of("reason", "It was a slip."),
                    "If-Match",
                    operator.get(MEANINGS + '/' + id).header("ETag"));

            assertThat(removed.json().path("origin").asText()).isEqualTo("REMOVED");
            assertThat(found(store, typed)).doesNotContain(listing);
            JsonNode history = operator.get(MEANINGS + '/' + id).json().path("history");
            assertThat(history.findValuesAsText("action")).containsExactly("REMOVED", "ADDED");
            assertThat(history.findValuesAsText("by")).containsOnly("Eva Strand");
            assertThat(history.path(0).path("reason").asText()).isEqualTo("It was a slip.");
            assertThat(history.path(0).path("before").path("nb").path(1).asText())
                    .isEqualTo(typed);
        }
    }

    @Nested
    class Editing {

        @Test
        void is_not_saved_over_what_somebody_else_saved_meanwhile() {
            add();
            String read = operator.get(MEANINGS + '/' + id).header("ETag");
            change(names(known, "other"));

            Answer late = operator.put(
                    MEANINGS + '/' + id, Map.of("names", names(known, typed), "reason", "Late."), "If-Match", read);

            assertThat(late.problem()).isEqualTo("stale-version");
        }

        @Test
        void of_what_ships_is_marked_and_kept_apart_from_the_file() {
            JsonNode line = line("unemployment");

            assertThat(line.path("origin").asText()).isEqualTo("SHIPPED");
            assertThat(operator.post(
                                    MEANINGS,
                                    Map.of("id", "unemployment", "names", names("a", "b"), "reason", "Again."))
                            .json()
                            .path("errors")
                            .path(0)
                            .path("code")
                            .asText())
                    .isEqualTo("taken");
        }

        private JsonNode line(String meaning) {
            for (JsonNode line : operator.get(MEANINGS).json().path("items")) {
                if (line.path("id").asText().equals(meaning)) {
                    return line;
                }
            }
            throw new AssertionError(meaning + " is not in the list");
        }
    }

    @Test
    void a_trial_shows_what_would_be_found_and_changes_nothing() {
        JsonNode outcome = operator.post(
                        "/api/v1/meaning-trials",
                        Map.of("id", id, "names", names(known, typed), "question", typed, "language", "nb"))
                .json();

        assertThat(outcome.path("before").findValuesAsText("slug")).doesNotContain(listing);
        assertThat(outcome.path("after").findValuesAsText("slug")).contains(listing);
        assertThat(outcome.path("tried").asLong())
                .isEqualTo(outcome.path("listings").asLong());
        assertThat(found(store, typed)).doesNotContain(listing);
        assertThat(operator.get(MEANINGS + '/' + id).status()).isEqualTo(404);
    }
}
