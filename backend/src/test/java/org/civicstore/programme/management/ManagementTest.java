package org.civicstore.programme.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@StoreTest
class ManagementTest {
    private static final String MANAGED = "/api/v1/managed-programmes";
    private static final String RULES = """
        slug: %s
        name: {en: Help with rent, nb: Hjelp til husleie}
        facts:
          - {id: age, kind: INTEGER, name: your age, question: How old are you?}
        offers:
          - {id: young, name: Young, provider: A, paths: [{id: by-age, when: {fact: age, below: 30}}]}
        fallback: {id: desk, name: The desk, summary: For all.}
        examples:
          - {name: Just young, facts: {age: 29}, expect: {young: ELIGIBLE}}
        """;

    private final Store store;
    private final Http operator;
    private final String slug = Submissions.newSlug();
    private final String path = MANAGED + "/" + slug;
    private final String rules = RULES.formatted(slug);
    private final LocalDate today;

    ManagementTest(Store store) {
        this.store = store;
        this.operator = new People(store).operator("Oda Berg").http();
        this.today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
    }

    @Test
    void an_announced_programme_is_read_by_everybody_and_opens_closes_and_ends_by_its_calendar() {
        announce(today.plusDays(2), today.plusDays(9), today.plusDays(20));

        assertThat(summary().path("status").asText()).isEqualTo("ANNOUNCED");
        assertThat(statusAfter(Duration.ofDays(2))).isEqualTo("OPEN");
        assertThat(statusAfter(Duration.ofDays(7))).isEqualTo("OPEN");
        assertThat(statusAfter(Duration.ofDays(1))).isEqualTo("CLOSED");
        assertThat(statusAfter(Duration.ofDays(11))).isEqualTo("ENDED");
        assertThat(summary().isMissingNode()).as("still in the list").isTrue();
        assertThat(store.http().get("/api/v1/programmes/" + slug).status()).isEqualTo(200);
        JsonNode history = laterOperator().get(path).json().path("history");
        assertThat(history.findValuesAsText("action")).containsExactly("END", "CLOSE", "OPEN", "ANNOUNCE");
        assertThat(history.path(0).has("by")).isFalse();
        assertThat(history.path(3).path("by").asText()).isEqualTo("Oda Berg");
    }

    @Test
    void a_season_whose_days_have_come_is_open_at_once() {
        announce(today.minusDays(3), null, null);

        assertThat(summary().path("status").asText()).isEqualTo("OPEN");
        assertThat(operator.get(path).json().path("allowedActions"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("REVISE", "ARRANGE", "CLOSE");
    }

    @Test
    void operators_move_it_before_its_day_and_only_forward() {
        announce(today.plusDays(30), null, null);

        assertThat(act("closing").status()).isEqualTo(409);
        assertThat(act("opening").json().path("status").asText()).isEqualTo("OPEN");
        assertThat(act("closing").json().path("status").asText()).isEqualTo("CLOSED");
        assertThat(act("opening").json().path("type").asText()).endsWith("wrong-state");
        assertThat(act("ending").json().path("status").asText()).isEqualTo("ENDED");
    }

    @Test
    void a_version_decides_from_its_time_on_and_the_one_before_is_kept() {
        announce(today, null, null);
        String wider = rules.replace("below: 30", "below: 40").replace("age: 29", "age: 39");

        Answer saved = operator.post(
                path + "/versions",
                Map.of(
                        "text",
                        wider,
                        "reason",
                        "Rents rose.",
                        "validFrom",
                        store.clock().instant().plus(Duration.ofDays(1)).toString()),
                "If-Match",
                tag());

        assertThat(saved.json().path("version").asInt()).isEqualTo(1);
        assertThat(outcome(35)).isEqualTo("NOT_ELIGIBLE");
        store.clock().advance(Duration.ofDays(1));
        assertThat(outcome(35)).isEqualTo("ELIGIBLE");
        assertThat(operator.get(path).json().path("version").asInt()).isEqualTo(2);
        JsonNode second = operator.get(path + "/versions/2").json();
        assertThat(second.path("text").asText()).isEqualTo(wider);
        assertThat(second.path("differences").path(0).path("place").asText())
                .isEqualTo("offers/young/paths/by-age/when/below");
        assertThat(operator.get(path + "/versions/1").json().path("text").asText())
                .isEqualTo(rules);
        assertThat(operator.get(path + "/versions/3").status()).isEqualTo(404);
    }

    @Test
    void who_has_read_an_older_state_overwrites_nothing() {
        announce(today, null, null);
        String seen = tag();
        Map<String, Object> revision = Map.of("text", rules + "# again\n", "reason", "Once more.");
        assertThat(operator.post(path + "/versions", revision, "If-Match", seen).status())
                .isEqualTo(200);

        Answer second = operator.post(path + "/versions", revision, "If-Match", seen);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("type").asText()).endsWith("stale-version");
        assertThat(operator.get(path).json().path("versions")).hasSize(2);
        assertThat(operator.post(path + "/versions", revision).status()).isEqualTo(400);
    }

    @Test
    void a_preview_names_line_and_remedy_tries_the_examples_and_compares() {
        announce(today, null, null);

        JsonNode broken = preview(rules.replace("kind: INTEGER", "kind: NUMBER"));
        assertThat(broken.path("savable").asBoolean()).isFalse();
        assertThat(broken.at("/problems/0/line").asInt()).isEqualTo(4);
        assertThat(broken.at("/problems/0/remedy").asText()).isNotBlank();

        JsonNode wrong = preview(rules.replace("below: 30", "below: 20"));
        assertThat(wrong.path("savable").asBoolean()).isFalse();
        assertThat(wrong.at("/failed/0/answered").asText()).isEqualTo("NOT_ELIGIBLE");
        assertThat(wrong.at("/differences/0/after").asText()).isEqualTo("20");

        JsonNode fine = preview(rules.replace("below: 30", "below: 31"));
        assertThat(fine.path("savable").asBoolean()).isTrue();
        assertThat(fine.path("comparedWith").asInt()).isEqualTo(1);
        assertThat(fine.path("remarks")).isEmpty();

        JsonNode twice =
                preview(rules.replace("below: 30}}", "below: 30}}, {id: again, when: {fact: age, below: 20}}"));
        assertThat(twice.path("savable").asBoolean()).isTrue();
        assertThat(twice.at("/remarks/0/kind").asText()).isEqualTo("OVERLAPPING");
        assertThat(twice.at("/remarks/0/place").asText()).isEqualTo("offers/young/paths/again");
        assertThat(operator.get(path).json().path("versions")).hasSize(1);
    }

    @Test
    void nothing_is_saved_that_has_a_problem_or_fails_an_example_or_belongs_elsewhere() {
        announce(today, null, null);

        assertThat(errorOf(rules.replace("below: 30", "below: 20"))).isEqualTo("example.failed");
        assertThat(errorOf(rules.replace("fact: age", "fact: ages"))).isEqualTo("fact.unknown");
        assertThat(errorOf(RULES.formatted("another-one"))).isEqualTo("slug.other");
        assertThat(operator.get(path).json().path("versions")).hasSize(1);
        assertThat(operator.post(MANAGED, announcement(today, null, null))
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("slug.taken");
    }

    @Test
    void an_arrangement_is_checked_field_by_field_and_moves_the_season() {
        announce(today.plusDays(5), null, null);
        Map<String, Object> wrong = arrangement(today, today.minusDays(1), null);
        wrong.put("territory", "Norway");
        wrong.put("profile", "unheard-of");
        wrong.put("terms", Map.of("xx", "What?"));

        Answer refused =
                operator.put(path + "/arrangement", Map.of("arrangement", wrong, "reason", "Why"), "If-Match", tag());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .contains("/closesOn", "/profile", "/terms");

        wrong.put("territory", "Nor");
        assertThat(operator.put(path + "/arrangement", Map.of("arrangement", wrong, "reason", "Why"), "If-Match", tag())
                        .json()
                        .path("errors")
                        .findValuesAsText("pointer"))
                .contains("/territory");

        Answer earlier = operator.put(
                path + "/arrangement",
                Map.of("arrangement", arrangement(today, null, null), "reason", "It begins earlier."),
                "If-Match",
                tag());
        assertThat(earlier.json().path("status").asText()).isEqualTo("OPEN");
        assertThat(summary().path("opensOn").asText()).isEqualTo(today.toString());
    }

    @Test
    void what_came_with_the_store_is_open_and_stays_as_operators_made_it() {
        JsonNode tax = operator.get(MANAGED + "/free-tax-filing").json();

        assertThat(tax.path("status").asText()).isEqualTo("OPEN");
        assertThat(tax.path("history").findValuesAsText("action")).containsExactly("OPEN", "ANNOUNCE");
        assertThat(tax.at("/arrangement/territory").asText()).isEqualTo("US");
    }

    private String errorOf(String text) {
        Answer answer = operator.post(path + "/versions", Map.of("text", text, "reason", "Why"), "If-Match", tag());
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().at("/errors/0/code").asText();
    }

    private JsonNode preview(String text) {
        return operator.post(MANAGED + "/previews", Map.of("text", text)).json();
    }

    private Answer act(String action) {
        return operator.post(path + "/" + action, Map.of("reason", "It is time."), "If-Match", tag());
    }

    private String tag() {
        return operator.get(path).header("ETag");
    }

    private void announce(LocalDate opens, @Nullable LocalDate closes, @Nullable LocalDate ends) {
        Answer made = operator.post(MANAGED, announcement(opens, closes, ends));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private Map<String, Object> announcement(LocalDate opens, @Nullable LocalDate closes, @Nullable LocalDate ends) {
        return Map.of("text", rules, "arrangement", arrangement(opens, closes, ends), "reason", "New.");
    }

    private static Map<String, Object> arrangement(
            LocalDate opens, @Nullable LocalDate closes, @Nullable LocalDate ends) {
        Map<String, Object> arrangement = new HashMap<>(Map.of(
                "territory", "NO-03", "profile", "base", "opensOn", opens.toString(), "terms", Map.of("en", "Free.")));
        arrangement.put("closesOn", closes == null ? null : closes.toString());
        arrangement.put("endsOn", ends == null ? null : ends.toString());
        return arrangement;
    }

    /** As the job finds it when so much time has passed. */
    private String statusAfter(Duration time) {
        store.clock().advance(time);
        store.job("move-programmes").run();
        return laterOperator().get(path).json().path("status").asText();
    }

    /** Sessions end before seasons do. */
    private Http laterOperator() {
        return new People(store).operator("Liv Later").http();
    }

    private JsonNode summary() {
        for (JsonNode each : store.http().get("/api/v1/programmes").json().path("items")) {
            if (each.path("slug").asText().equals(slug)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private String outcome(int age) {
        return store.http()
                .post(
                        "/api/v1/programmes/" + slug + "/eligibility",
                        Map.of("profiles", List.of(Map.of("facts", Map.of("age", age)))))
                .json()
                .at("/items/0/offers/0/outcome")
                .asText();
    }
}
