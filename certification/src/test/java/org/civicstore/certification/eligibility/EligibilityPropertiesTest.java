package org.civicstore.certification.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for whatever programme and whoever asks; each property on programmes that a seed thinks of. */
class EligibilityPropertiesTest {

    private static final int PROGRAMMES = 250;
    private static final int PEOPLE = 6;
    private static final long COMPLETIONS = 3_000;

    @Test
    void outcomes_and_facts_that_matter_are_exactly_those_of_the_definition() {
        forEverybody((evaluator, programme, person, _) -> {
            Oracle oracle = new Oracle(programme, RandomProgrammes.ON);
            if (oracle.completions(person) > COMPLETIONS) {
                return;
            }
            Oracle.Truth truth = oracle.truth(person);
            Map<String, Eligibility> answered = targets(answer(evaluator, programme, person));
            assertThat(answered.keySet()).isEqualTo(truth.outcomes().keySet());
            answered.forEach((target, eligibility) -> {
                assertThat(eligibility.outcome()).isEqualTo(truth.outcomes().get(target));
                if (eligibility instanceof Eligibility.Undecided open) {
                    assertThat(Set.copyOf(open.matters()))
                            .isEqualTo(truth.matters().get(target));
                }
            });
        });
    }

    @Test
    void nobody_ends_in_nothing() {
        forEverybody((evaluator, programme, person, _) ->
                assertThat(answer(evaluator, programme, person).fallback()).isEqualTo("fallback"));
    }

    @Test
    void an_answer_turns_nothing_that_was_decided_and_makes_no_fact_matter() {
        forEverybody((evaluator, programme, person, people) -> {
            Map<String, Eligibility> before = targets(answer(evaluator, programme, person));
            for (Fact fact : programme.facts()) {
                if (!fact.isAsked() || person.get(fact.id()) != null) {
                    continue;
                }
                Map<String, @Nullable Object> more = new LinkedHashMap<>(person);
                more.put(fact.id(), people.value(fact));
                targets(answer(evaluator, programme, more)).forEach((target, after) -> {
                    Outcome was = before.get(target).outcome();
                    if (was != Outcome.UNDECIDED) {
                        assertThat(after.outcome()).isEqualTo(was);
                    } else if (after instanceof Eligibility.Undecided open) {
                        assertThat(((Eligibility.Undecided) before.get(target)).matters())
                                .containsAll(open.matters())
                                .hasSizeGreaterThanOrEqualTo(open.matters().size());
                    }
                });
            }
        });
    }

    @Test
    void a_fact_that_does_not_matter_can_have_any_value() {
        forEverybody((evaluator, programme, person, people) -> {
            Answer before = answer(evaluator, programme, person);
            for (Fact fact : programme.facts()) {
                if (fact.isAsked()
                        && person.get(fact.id()) == null
                        && !before.matters().contains(fact.id())) {
                    Map<String, @Nullable Object> more = new LinkedHashMap<>(person);
                    more.put(fact.id(), people.value(fact));
                    Answer after = answer(evaluator, programme, more);
                    assertThat(outcomes(after)).isEqualTo(outcomes(before));
                    assertThat(after.matters()).isEqualTo(before.matters());
                }
            }
        });
    }

    @Test
    void who_answers_the_questions_is_decided_about_and_never_asked_what_does_not_matter() {
        forEverybody((evaluator, programme, _, people) -> {
            Map<String, @Nullable Object> person = new LinkedHashMap<>();
            Answer answer = answer(evaluator, programme, person);
            Set<String> asked = new HashSet<>();
            for (Optional<String> next = answer.next(); next.isPresent(); next = answer.next()) {
                assertThat(answer.matters()).contains(next.get());
                assertThat(asked.add(next.get())).isTrue();
                person.put(next.get(), people.value(programme.fact(next.get()).orElseThrow()));
                answer = answer(evaluator, programme, person);
            }
            assertThat(outcomes(answer).values()).doesNotContain(Outcome.UNDECIDED);
        });
    }

    @Test
    void what_somebody_does_not_know_is_not_asked_again_and_changes_no_outcome() {
        forEverybody((evaluator, programme, person, _) -> {
            Answer before = answer(evaluator, programme, person);
            before.next().ifPresent(fact -> {
                Map<String, @Nullable Object> more = new LinkedHashMap<>(person);
                more.put(fact, null);
                Answer after = answer(evaluator, programme, more);
                assertThat(after.next()).isNotEqualTo(before.next());
                assertThat(targets(after)).isEqualTo(targets(before));
            });
        });
    }

    @Test
    void each_outcome_has_its_reasons() {
        forEverybody((evaluator, programme, person, _) -> targets(answer(evaluator, programme, person))
                .forEach((_, eligibility) -> {
                    switch (eligibility) {
                        case Eligibility.Eligible _ -> {}
                        case Eligibility.NotEligible no ->
                            assertThat(no.failing()).isNotEmpty();
                        case Eligibility.Undecided open -> {
                            assertThat(open.open()).isNotEmpty();
                            assertThat(open.matters()).isNotEmpty();
                        }
                    }
                }));
    }

    /** What is said to change an outcome does: every named value, and no other. */
    @Test
    void a_change_turns_the_outcome_and_no_other_value_of_the_fact_does() {
        forEverybody((evaluator, programme, person, people) -> targets(answer(evaluator, programme, person))
                .forEach((target, eligibility) -> {
                    if (!(eligibility instanceof Eligibility.NotEligible no)) {
                        return;
                    }
                    for (Fact fact : programme.facts()) {
                        boolean tried = person.get(fact.id()) != null
                                && fact.kind() != FactKind.CHOICES
                                && partOfNoSum(programme, fact.id());
                        if (!tried) {
                            continue;
                        }
                        Map<String, @Nullable Object> other = new LinkedHashMap<>(person);
                        Object value = people.value(fact);
                        other.put(fact.id(), value);
                        Outcome turned = targets(answer(evaluator, programme, other))
                                .get(target)
                                .outcome();
                        assertThat(named(no.changes(), fact, value))
                                .as("%s = %s of %s for %s", fact.id(), value, person, target)
                                .isEqualTo(turned != Outcome.NOT_ELIGIBLE);
                    }
                }));
    }

    private static boolean named(List<Eligibility.Change> changes, Fact fact, Object value) {
        return changes.stream()
                .filter(change -> change.fact().equals(fact.id()))
                .flatMap(change -> change.values().stream())
                .anyMatch(turn -> switch (turn) {
                    case Eligibility.Is(boolean is) -> value.equals(is);
                    case Eligibility.Chosen(String option) -> value.equals(option);
                    case Eligibility.Within within -> {
                        long number = value instanceof String day
                                ? ValueReader.day(day).orElseThrow()
                                : ((Number) value).longValue();
                        yield (within.atLeast() == null || number >= within.atLeast())
                                && (within.atMost() == null || number <= within.atMost());
                    }
                    case Eligibility.With _, Eligibility.Without _ -> false;
                });
    }

    private static boolean partOfNoSum(Programme programme, String id) {
        return programme.facts().stream()
                .noneMatch(fact -> fact.derivation().orElse(null) instanceof Derivation.Sum(List<Derivation.Part> parts)
                        && parts.stream().anyMatch(part -> part.fact().equals(id)));
    }

    private interface Property {
        void check(
                Evaluator evaluator,
                Programme programme,
                Map<String, @Nullable Object> person,
                RandomProgrammes people);
    }

    private static void forEverybody(Property property) {
        LongStream.range(0, PROGRAMMES).forEach(seed -> {
            RandomProgrammes random = new RandomProgrammes(5_000_000 + seed);
            String text = random.next();
            Programme programme = RandomProgrammes.read(text).programme().orElseThrow();
            try {
                Evaluator evaluator = Evaluator.of(programme, RandomProgrammes.ON);
                for (int i = 0; i < PEOPLE; i++) {
                    property.check(evaluator, programme, random.person(programme, 15 * i), random);
                }
            } catch (NotEvaluable | AssertionError failed) {
                throw new AssertionError("Seed " + seed + ": " + text, failed);
            }
        });
    }

    private static Answer answer(Evaluator evaluator, Programme programme, Map<String, @Nullable Object> person) {
        Profile profile = new ProfileReader(programme).profile("somebody", person);
        assertThat(profile.problems()).isEmpty();
        return evaluator.answer(profile);
    }

    private static Map<String, Eligibility> targets(Answer answer) {
        Map<String, Eligibility> targets = new LinkedHashMap<>();
        answer.offers().forEach(offer -> {
            targets.put(offer.offer(), offer.eligibility());
            offer.benefits()
                    .forEach(benefit -> targets.put(offer.offer() + "/" + benefit.benefit(), benefit.eligibility()));
        });
        return targets;
    }

    private static Map<String, Outcome> outcomes(Answer answer) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        targets(answer).forEach((target, eligibility) -> outcomes.put(target, eligibility.outcome()));
        return outcomes;
    }
}
