package org.civicstore.certification.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.eligibility.Eligibility.Change;
import org.civicstore.certification.eligibility.Eligibility.NotEligible;
import org.civicstore.certification.eligibility.Eligibility.Reason;
import org.civicstore.certification.eligibility.Eligibility.Undecided;
import org.civicstore.certification.eligibility.Eligibility.Within;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final String FACTS = """
        slug: test
        name: Test
        currency: NOK
        facts:
          - {id: wages, kind: MONEY, name: pay, question: "?", max: 1000}
          - {id: costs, kind: MONEY, name: costs, question: "?", max: 100}
          - {id: income, kind: MONEY, name: income, sum: [{plus: wages}, {minus: costs}]}
          - {id: age, kind: INTEGER, name: age, question: "?", max: 120}
          - {id: student, kind: BOOLEAN, name: student, question: "?"}
          - {id: place, kind: CHOICE, name: place, question: "?", options: [{id: n, name: N}, {id: e, name: E}, {id: s, name: S}]}
          - {id: needs, kind: CHOICES, name: needs, question: "?", options: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]}
          - {id: born, kind: DATE, name: birth, question: "?"}
          - {id: years, kind: INTEGER, name: years, years: {since: born}}
          - {id: young, kind: BOOLEAN, name: young, when: {any: [{fact: age, below: 25}, {fact: student, is: true}]}}
        parameters:
          - {id: limit, kind: MONEY, name: limit, values: [{from: "2025-01-01", value: 500}, {from: "2026-01-01", value: 600}]}
        fallback: {id: office, name: Office, summary: Open to all.}
        offers:
        """;

    @Nested
    class An_outcome {

        @Test
        void turns_exactly_at_the_bound() throws NotEvaluable {
            String rule = "{fact: age, atLeast: 18, below: 65}";
            assertThat(outcome(rule, known("age", 17))).isEqualTo(Outcome.NOT_ELIGIBLE);
            assertThat(outcome(rule, known("age", 18))).isEqualTo(Outcome.ELIGIBLE);
            assertThat(outcome(rule, known("age", 64))).isEqualTo(Outcome.ELIGIBLE);
            assertThat(outcome(rule, known("age", 65))).isEqualTo(Outcome.NOT_ELIGIBLE);
        }

        @Test
        void is_open_while_a_missing_fact_can_turn_it() throws NotEvaluable {
            String rule = "{any: [{fact: age, atMost: 30}, {fact: student, is: true}]}";
            assertThat(outcome(rule, known("age", 30))).isEqualTo(Outcome.ELIGIBLE);
            assertThat(answer(rule, known("age", 31))).isInstanceOfSatisfying(Undecided.class, open -> {
                assertThat(open.matters()).containsExactly("student");
                assertThat(open.open()).containsExactly(new Reason("/offers/0/paths/0/when/any/1", "student"));
            });
            assertThat(outcome(rule, known("age", 31, "student", null))).isEqualTo(Outcome.UNDECIDED);
        }

        /** Condition by condition nothing would be certain: that whole rules are looked at is what ADR 030 decides. */
        @Test
        void is_decided_when_every_value_of_the_missing_fact_leads_there() throws NotEvaluable {
            String rule = "{any: [{fact: age, below: 30}, {fact: age, atLeast: 30}]}";
            assertThat(outcome(rule, known())).isEqualTo(Outcome.ELIGIBLE);
            assertThat(outcome("{not: " + rule + "}", known())).isEqualTo(Outcome.NOT_ELIGIBLE);
            assertThat(outcome("{all: [{fact: place, is: n}, {fact: place, is: s}]}", known()))
                    .isEqualTo(Outcome.NOT_ELIGIBLE);
        }

        @Test
        void follows_a_sum_as_far_as_its_missing_parts_can_change_it() throws NotEvaluable {
            String rule = "{fact: income, atMost: 500}";
            assertThat(outcome(rule, known("wages", 500))).isEqualTo(Outcome.ELIGIBLE);
            assertThat(outcome(rule, known("wages", 501))).isEqualTo(Outcome.UNDECIDED);
            assertThat(outcome(rule, known("wages", 600))).isEqualTo(Outcome.UNDECIDED);
            assertThat(outcome(rule, known("wages", 601))).isEqualTo(Outcome.NOT_ELIGIBLE);
            assertThat(outcome(rule, known("wages", 501, "costs", 1))).isEqualTo(Outcome.ELIGIBLE);
        }

        @Test
        void follows_the_parameter_of_the_day() throws NotEvaluable {
            String rule = "{fact: income, atMost: {parameter: limit}}";
            Map<String, @Nullable Object> person = known("wages", 600, "costs", 0);
            assertThat(evaluate("2025-12-31", rule, person).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
            assertThat(evaluate("2026-01-01", rule, person).outcome()).isEqualTo(Outcome.ELIGIBLE);
            assertThatThrownBy(() -> evaluate("2024-12-31", rule, person))
                    .isInstanceOf(NotEvaluable.class)
                    .hasMessage("The parameter limit has no value on 2024-12-31.");
        }

        @Test
        void completes_a_year_on_the_birthday_and_on_1_march_for_a_leap_day() throws NotEvaluable {
            String rule = "{fact: years, atLeast: 18}";
            assertThat(evaluate("2026-02-28", rule, known("born", "2008-02-29")).outcome())
                    .isEqualTo(Outcome.NOT_ELIGIBLE);
            assertThat(evaluate("2026-03-01", rule, known("born", "2008-02-29")).outcome())
                    .isEqualTo(Outcome.ELIGIBLE);
            assertThat(evaluate("2028-02-29", rule, known("born", "2010-02-28")).outcome())
                    .isEqualTo(Outcome.ELIGIBLE);
            assertThat(evaluate("2028-02-29", rule, known("born", "2010-03-01")).outcome())
                    .isEqualTo(Outcome.NOT_ELIGIBLE);
        }

        @Test
        void of_a_benefit_needs_the_offer_as_well() throws NotEvaluable {
            Answer answer = whole(
                    "2026-01-01",
                    "  - {id: o, name: O, provider: P, paths: [{id: w, when: {fact: age, atLeast: 18}}],"
                            + " benefits: [{id: plain, name: B}, {id: north, name: B, when: {fact: place, is: n}}]}\n",
                    known("place", "n"));
            assertThat(answer.offers().getFirst().benefits())
                    .extracting(Answer.OfBenefit::eligibility)
                    .allSatisfy(open -> assertThat(((Undecided) open).matters()).containsExactly("age"));
        }

        @Test
        void is_yes_where_nothing_is_demanded() throws NotEvaluable {
            Answer answer = whole("2026-01-01", "  - {id: o, name: O, provider: P}\n", known());
            assertThat(answer.offers().getFirst().eligibility()).isEqualTo(new Eligibility.Eligible(List.of()));
            assertThat(answer.next()).isEmpty();
            assertThat(answer.fallback()).isEqualTo("office");
        }
    }

    @Nested
    class A_no {

        @Test
        void names_what_fails_and_what_alone_would_be_enough() throws NotEvaluable {
            String rule =
                    "{all: [{fact: age, atMost: 56}, {fact: place, oneOf: [n, e]}, {not: {fact: needs, includesAny:"
                            + " [a]}}]}";
            assertThat(answer(rule, known("age", 57, "place", "n", "needs", List.of("b"))))
                    .isEqualTo(new NotEligible(
                            List.of(new Reason("/offers/0/paths/0/when/all/0", "age")),
                            List.of(new Change("age", List.of(new Within(FactKind.INTEGER, null, 56L))))));
            assertThat(answer(rule, known("age", 57, "place", "s", "needs", List.of("a"))))
                    .isEqualTo(new NotEligible(
                            List.of(
                                    new Reason("/offers/0/paths/0/when/all/0", "age"),
                                    new Reason("/offers/0/paths/0/when/all/1", "place"),
                                    new Reason("/offers/0/paths/0/when/all/2/not", "needs")),
                            List.of()));
            assertThat(changes(rule, known("age", 5, "place", "s", "needs", List.of())))
                    .containsExactly(
                            new Change("place", List.of(new Eligibility.Chosen("n"), new Eligibility.Chosen("e"))));
            assertThat(changes(rule, known("age", 5, "place", "n", "needs", List.of("a", "b"))))
                    .containsExactly(new Change("needs", List.of(new Eligibility.Without("a"))));
        }

        @Test
        void of_two_paths_names_the_failures_of_both() throws NotEvaluable {
            String rule = "{any: [{fact: age, below: 20}, {fact: age, above: 60}]}";
            assertThat(answer(rule, known("age", 40)))
                    .isEqualTo(new NotEligible(
                            List.of(
                                    new Reason("/offers/0/paths/0/when/any/0", "age"),
                                    new Reason("/offers/0/paths/0/when/any/1", "age")),
                            List.of(new Change(
                                    "age",
                                    List.of(
                                            new Within(FactKind.INTEGER, null, 19L),
                                            new Within(FactKind.INTEGER, 61L, null))))));
        }

        @Test
        void goes_back_to_what_people_were_asked_when_a_derived_fact_fails() throws NotEvaluable {
            assertThat(answer("{fact: young, is: true}", known("age", 25, "student", false)))
                    .isEqualTo(new NotEligible(
                            List.of(
                                    new Reason("/facts/9/when/any/0", "age"),
                                    new Reason("/facts/9/when/any/1", "student")),
                            List.of(
                                    new Change("age", List.of(new Within(FactKind.INTEGER, null, 24L))),
                                    new Change("student", List.of(new Eligibility.Is(true))))));
        }

        @Test
        void tells_the_sum_that_would_be_enough() throws NotEvaluable {
            assertThat(changes("{fact: income, atMost: 500}", known("wages", 700)))
                    .containsExactly(new Change("income", List.of(new Within(FactKind.MONEY, null, 500L))));
        }

        @Test
        void names_conditions_that_cannot_hold_together() throws NotEvaluable {
            assertThat(answer("{all: [{fact: place, is: n}, {fact: place, is: s}]}", known()))
                    .isInstanceOfSatisfying(
                            NotEligible.class, no -> assertThat(no.failing()).hasSize(2));
        }
    }

    @Nested
    class The_next_question {

        @Test
        void is_the_one_that_decides_most() throws NotEvaluable {
            String offers = offer("o", "{fact: student, is: true}")
                    + offer("p", "{fact: age, atLeast: 18}")
                    + offer("q", "{fact: age, below: 65}");
            assertThat(whole("2026-01-01", offers, known()).next()).contains("age");
            assertThat(whole("2026-01-01", offers, known("age", 20)).next()).contains("student");
            assertThat(whole("2026-01-01", offers, known("age", 20, "student", true))
                            .next())
                    .isEmpty();
        }

        @Test
        void is_no_question_that_somebody_could_not_answer() throws NotEvaluable {
            String offers = offer("o", "{fact: student, is: true}") + offer("p", "{fact: age, atLeast: 18}");
            assertThat(whole("2026-01-01", offers, known("age", null)).next()).contains("student");
            Answer answer = whole("2026-01-01", offers, known("age", null, "student", null));
            assertThat(answer.next()).isEmpty();
            assertThat(answer.matters()).containsExactly("age", "student");
        }

        @Test
        void prefers_what_is_one_question_to_what_is_two() throws NotEvaluable {
            String offers = offer("o", "{fact: income, atMost: 500}") + offer("p", "{fact: age, atLeast: 18}");
            assertThat(whole("2026-01-01", offers, known()).next()).contains("age");
            assertThat(whole("2026-01-01", offers, known("age", 3)).next()).contains("wages");
            assertThat(whole("2026-01-01", offers, known("age", 3, "wages", 510))
                            .next())
                    .contains("costs");
        }
    }

    @Test
    void derived_facts_are_told_as_far_as_they_follow() throws NotEvaluable {
        String offers = offer("o", "{fact: age, atLeast: 18}");
        assertThat(whole("2026-06-01", offers, known("wages", 10, "age", 24, "born", "2000-06-02"))
                        .derived())
                .isEqualTo(Map.of("years", 25L, "young", true));
        assertThat(whole("2026-06-01", offers, known("wages", 10, "costs", 12, "student", false))
                        .derived())
                .isEqualTo(Map.of("income", -2L));
    }

    private static Map<String, @Nullable Object> known(@Nullable Object... pairs) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            known.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return known;
    }

    private static String offer(String id, String rule) {
        return "  - {id: " + id + ", name: O, provider: P, paths: [{id: w, when: " + rule + "}]}\n";
    }

    private static Outcome outcome(String rule, Map<String, @Nullable Object> person) throws NotEvaluable {
        return answer(rule, person).outcome();
    }

    private static List<Change> changes(String rule, Map<String, @Nullable Object> person) throws NotEvaluable {
        return ((NotEligible) answer(rule, person)).changes();
    }

    private static Eligibility answer(String rule, Map<String, @Nullable Object> person) throws NotEvaluable {
        return evaluate("2026-01-01", rule, person);
    }

    private static Eligibility evaluate(String on, String rule, Map<String, @Nullable Object> person)
            throws NotEvaluable {
        return whole(on, offer("o", rule), person).offers().getFirst().eligibility();
    }

    private static Answer whole(String on, String offers, Map<String, @Nullable Object> person) throws NotEvaluable {
        ProgrammeReading reading = ProgrammeReader.read((FACTS + offers).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        Programme programme = reading.programme().orElseThrow();
        Profile profile = new ProfileReader(programme).profile("somebody", person);
        assertThat(profile.problems()).isEmpty();
        Evaluator evaluator = Evaluator.of(programme, LocalDate.parse(on));
        Answer answer = evaluator.answer(profile);
        assertThat(Arrays.asList(evaluator.start().outcomes(profile)))
                .isEqualTo(answer.offers().stream()
                        .map(offer -> offer.eligibility().outcome())
                        .toList());
        return answer;
    }
}
