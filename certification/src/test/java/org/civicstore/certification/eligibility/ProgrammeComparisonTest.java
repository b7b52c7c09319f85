package org.civicstore.certification.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeComparisonTest {

    private static final String BEFORE = """
        slug: help
        name: Help
        facts:
          - {id: age, kind: INTEGER, name: your age, question: How old are you?}
          - {id: student, kind: BOOLEAN, name: being a student, question: Do you study?}
        parameters:
          - id: limit
            kind: INTEGER
            name: the limit
            values: [{from: "2025-01-01", value: 30}]
        offers:
          - {id: young, name: Young, provider: A, paths: [{id: by-age, when: {fact: age, below: {parameter: limit}}}]}
          - {id: learner, name: Learner, provider: A, paths: [{id: study, when: {fact: student, is: true}}]}
        fallback: {id: desk, name: The desk, summary: For all.}
        """;

    @Test
    void the_same_in_another_order_or_notation_is_no_difference() {
        String turned = BEFORE.replace("name: Help\n", "").replace("facts:", "name: \"Help\"\nfacts:");

        assertThat(differences(BEFORE, turned)).isEmpty();
        assertThat(ProgrammeComparison.of(
                        BEFORE.getBytes(StandardCharsets.UTF_8),
                        ProgrammeJson.of(BEFORE.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void a_difference_is_named_by_ids() {
        String after = BEFORE.replace("value: 30}", "value: 25}, {from: \"2026-01-01\", value: 26}")
                .replace(
                        "  - {id: learner, name: Learner, provider: A, paths: [{id: study, when: {fact: student, is:"
                                + " true}}]}\n",
                        "  - {id: all, name: All, provider: B}\n");

        assertThat(differences(BEFORE, after))
                .containsExactly(
                        "CHANGED parameters/limit/values/2025-01-01/value: 30 -> 25",
                        "ADDED parameters/limit/values/2026-01-01:  -> {from: 2026-01-01, value: 26}",
                        "REMOVED offers/learner: {id: learner, name: Learner, provider: A, paths: [{id: study… -> ",
                        "ADDED offers/all:  -> {id: all, name: All, provider: B}");
    }

    @Test
    void a_value_that_became_something_else_is_one_difference() {
        assertThat(differences(BEFORE, BEFORE.replace("name: Help", "name: {en: Help}")))
                .containsExactly("CHANGED name: Help -> {en: Help}");
    }

    private static List<String> differences(String before, String after) {
        return ProgrammeComparison.of(before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8))
                .stream()
                .map(each -> each.kind() + " " + each.place() + ": " + each.before() + " -> " + each.after())
                .toList();
    }
}
