package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class CannedTextTest {
    private static final String PATH = "/api/v1/canned-texts";

    private final People people;

    CannedTextTest(Store store) {
        this.people = new People(store);
    }

    private static JsonNode named(JsonNode all, String title) {
        for (JsonNode one : all.path("items")) {
            if (one.path("title").asText().equals(title)) {
                return one;
            }
        }
        throw new AssertionError("No " + title + " in " + all);
    }

    @Test
    void is_shared_changed_by_whoever_saw_the_latest_and_gone_when_deleted() {
        Http anna = people.certifier("Anna").http();
        Http olav = people.operator("Olav").http();
        String title = "Purpose " + UUID.randomUUID();
        ok(anna.post(
                PATH,
                Map.of("criterion", "PRV-01", "title", title, "texts", Map.of("nb", "Hva er det til?", "fr", " "))));

        JsonNode made = named(ok(olav.get(PATH)), title);
        assertThat(made.path("texts").toString())
                .as("what was left empty is no text")
                .isEqualTo("{\"nb\":\"Hva er det til?\"}");
        String path = PATH + "/" + made.path("id").asText();
        Map<String, Object> changed = Map.of(
                "title",
                title,
                "texts",
                Map.of("en", "What is it for?"),
                "version",
                made.path("version").asInt());
        ok(olav.put(path, changed));
        assertThat(anna.put(path, changed).problem()).isEqualTo("stale-version");
        assertThat(named(ok(anna.get(PATH)), title).path("criterion").asText()).isEmpty();
        assertThat(anna.delete(path).status()).isEqualTo(204);
        assertThat(anna.delete(path).status()).isEqualTo(404);
    }

    @Test
    void needs_a_title_a_text_and_a_criterion_and_languages_that_exist() {
        Http anna = people.certifier("Anna").http();
        Answer empty = anna.post(PATH, Map.of());
        Answer strange = anna.post(PATH, Map.of("criterion", "XXX-99", "title", "T", "texts", Map.of("tlh", "nuqneH")));

        assertThat(empty.json().path("errors").findValuesAsText("pointer")).containsExactly("/title", "/texts");
        assertThat(strange.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/criterion", "/texts/tlh");
    }
}
