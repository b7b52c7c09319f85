package org.civicstore.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;

/** The index of a node follows what the catalogue shows. */
@StoreTest
class SearchFollowingTest {
    private final Store store;

    SearchFollowingTest(Store store) {
        this.store = store;
    }

    private static List<String> slugs(JsonNode answer) {
        return answer.path("items").findValuesAsText("slug");
    }

    /** Asks until the answer is as expected; each change must be seen within the time that a person would wait. */
    private JsonNode soon(Http http, String address, Predicate<JsonNode> expected) throws InterruptedException {
        JsonNode answer = http.get(address).json();
        for (int i = 0; i < 200 && !expected.test(answer); i++) {
            Thread.sleep(50);
            answer = http.get(address).json();
        }
        assertThat(expected.test(answer)).as(answer.toString()).isTrue();
        return answer;
    }

    @Test
    void a_release_is_found_by_its_words_once_published_and_not_once_withdrawn() throws InterruptedException {
        People.Vendor vendor = new People(store).vendor("Fjellfinner AS");
        Published published = new Published(store, vendor);
        published.webApp(
                "fjellfinneren",
                "1",
                declaration -> declaration.put("name", Map.of("nb", "Fjellfinneren", "en", "Fjellfinneren")));

        JsonNode found = soon(store.http(), "/api/v1/listings?q=fjellfinnaren", answer -> slugs(answer)
                .contains("fjellfinneren"));
        assertThat(found.path("meant").asText()).isEqualTo("fjellfinneren");
        assertThat(found.path("facets").path("platform").isArray()).isTrue();
        assertThat(store.http()
                        .get("/api/v1/suggestions?q=fjellf")
                        .json()
                        .path("items")
                        .findValuesAsText("slug"))
                .contains("fjellfinneren");

        vendor.http().post("/api/v1/listings/fjellfinneren/releases/1/withdrawal", Map.of("reason", "It has a fault."));
        assertThat(slugs(store.http().get("/api/v1/listings?q=fjellfinneren").json()))
                .as("at once, whatever the index knows")
                .doesNotContain("fjellfinneren");
        soon(store.http(), "/api/v1/listings?q=fjellfinneren", answer -> !slugs(answer)
                .contains("fjellfinneren"));
    }

    @Test
    void another_node_builds_an_index_of_its_own_and_finds_the_same() throws InterruptedException {
        People.Vendor vendor = new People(store).vendor("Nodefinner AS");
        new Published(store, vendor)
                .webApp(
                        "nodefinneren",
                        "1",
                        declaration -> declaration.put("name", Map.of("nb", "Nodefinneren", "en", "Nodefinneren")));
        try (Store node = store.node(Map.of())) {
            soon(node.http(), "/api/v1/listings?q=nodefinneren", answer -> slugs(answer)
                    .contains("nodefinneren"));
        }
    }

    @Test
    void an_answer_says_why_when_asked() throws InterruptedException {
        People.Vendor vendor = new People(store).vendor("Grunnfinner AS");
        new Published(store, vendor)
                .webApp(
                        "grunnfinneren",
                        "1",
                        declaration -> declaration.put("name", Map.of("nb", "Grunnfinneren", "en", "Grunnfinneren")));

        JsonNode found = soon(store.http(), "/api/v1/listings?q=grunnfinneren&explain=true", answer -> slugs(answer)
                .contains("grunnfinneren"));
        JsonNode why = found.path("explanations").path(0);
        assertThat(why.path("slug").asText()).isEqualTo("grunnfinneren");
        assertThat(why.path("reasons").findValuesAsText("how")).contains("exact");
    }
}
