package org.civicstore.programme.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;

@StoreTest
class CoverageTest {
    private static final String MANAGED = "/api/v1/managed-programmes";
    private static final String RULES = """
        slug: %s
        name: Help
        facts:
          - {id: age, kind: INTEGER, name: your age, question: How old are you?}
          - {id: town, kind: CHOICE, name: your town, question: Where?, options: [{id: a, name: A}, {id: b, name: B}]}
        offers:
          - {id: young, name: Young, provider: A, listing: %s, paths: [{id: by-age, when: {fact: age, below: 30}}]}
          - {id: town, name: Town, provider: B, paths: [{id: by-town, when: {fact: town, oneOf: [a]}}]}
        fallback: {id: desk, name: The desk, summary: For all.}
        """;
    private static final String PEOPLE = """
        people: 1000
        seed: 7
        warn-below: 50
        source: Made up.
        facts:
          - {fact: age, ranges: [{from: 20, to: 29, weight: 1}, {from: 30, to: 60, weight: 1}]}
          - {fact: town, options: {a: 1, b: 1}}
        groups: [age]
        territory: town
        """;

    private final Store store;
    private final Http operator;
    private final String slug = Submissions.newSlug();
    private final String path = MANAGED + "/" + slug;

    CoverageTest(Store store) {
        this.store = store;
        this.operator = new People(store).operator("Oda Berg").http();
    }

    @Test
    void every_change_is_measured_and_says_what_made_the_hole() {
        String app = Submissions.newSlug();
        new Published(store, new People(store).vendor("Reached"))
                .androidPackage(app, "1.0.0", 1, Published.bytes(2000, slug.hashCode()));
        announce(RULES.formatted(slug, app), PEOPLE);

        JsonNode first = measured();
        assertThat(first.path("points")).hasSize(1);
        assertThat(first.at("/points/0/reached").asInt()).isBetween(400, 600);
        assertThat(first.at("/points/0/byRules").asInt()).isBetween(650, 850);
        assertThat(first.at("/groups/0/reached")).isEqualTo(first.at("/groups/0/people"));
        assertThat(first.at("/groups/1/reached").asInt()).isZero();
        assertThat(first.path("territories").findValuesAsText("value")).containsExactly("a", "b");
        assertThat(measured().path("points"))
                .as("measured again without a change")
                .hasSize(1);

        revise(RULES.formatted(slug, app).replace("below: 30", "below: 25"), "Only the youngest.");
        JsonNode second = measured();
        assertThat(second.at("/points/0/version").asInt()).isEqualTo(2);
        assertThat(second.at("/points/0/reason").asText()).isEqualTo("Only the youngest.");
        assertThat(second.at("/points/0/hole/part/fact").asText()).isEqualTo("age");
        assertThat(second.at("/points/0/hole/part/to").asLong()).isEqualTo(29);

        operator.post(
                "/api/v1/listings/" + app + "/releases/1.0.0/quarantine",
                Map.of("reason", "It phones home, which nobody was told."));
        JsonNode third = measured();
        assertThat(third.at("/points/0/reached").asInt()).isZero();
        assertThat(third.at("/points/0/lost/0").asText()).isEqualTo(app);
        assertThat(third.at("/points/0/byRules")).isEqualTo(second.at("/points/0/byRules"));
    }

    @Test
    void a_preview_says_whom_other_rules_would_reach() {
        announce(RULES.formatted(slug, "unheard-of"), PEOPLE);

        JsonNode reach = operator.post(
                        MANAGED + "/previews",
                        Map.of("text", RULES.formatted(slug, "unheard-of").replace("below: 30", "below: 20")))
                .json()
                .path("reach");

        assertThat(reach.path("people").asInt()).isEqualTo(1000);
        assertThat(reach.path("byRules").asInt())
                .isLessThan(reach.path("byRulesBefore").asInt());
        assertThat(reach.at("/parts/0/part/fact").asText()).isEqualTo("age");
        assertThat(reach.at("/parts/0/part/from").asLong()).isEqualTo(20);
    }

    @Test
    void without_a_population_nothing_is_measured_and_a_mistake_in_one_is_named() {
        announce(RULES.formatted(slug, "unheard-of"), "");

        JsonNode none = measured();
        assertThat(none.path("described").asBoolean()).isFalse();
        assertThat(none.path("points")).isEmpty();
        Answer refused = operator.put(
                path + "/arrangement",
                Map.of("reason", "Describe.", "arrangement", arrangement("people: 3")),
                "If-Match",
                operator.get(path).header("ETag"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).contains("/population");
        assertThat(operator.get(MANAGED + "/unheard-of/coverage").status()).isEqualTo(404);
    }

    private JsonNode measured() {
        store.job("measure-coverage").run();
        return operator.get(path + "/coverage").json();
    }

    private void announce(String text, String population) {
        Answer made =
                operator.post(MANAGED, Map.of("text", text, "arrangement", arrangement(population), "reason", "New."));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private static Map<String, Object> arrangement(String population) {
        return Map.of(
                "territory",
                "NO",
                "profile",
                "base",
                "opensOn",
                "2020-01-01",
                "terms",
                Map.of(),
                "population",
                population);
    }

    private void revise(String text, String reason) {
        Answer saved = operator.post(
                path + "/versions",
                Map.of("text", text, "reason", reason),
                "If-Match",
                operator.get(path).header("ETag"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }
}
