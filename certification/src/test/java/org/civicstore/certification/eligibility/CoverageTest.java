package org.civicstore.certification.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 27);
    private static final String RULES = """
        slug: help
        name: Help
        facts:
          - {id: age, kind: INTEGER, name: your age, question: How old are you?}
          - {id: town, kind: CHOICE, name: your town, question: Where?, options: [{id: a, name: A}, {id: b, name: B}]}
          - {id: student, kind: BOOLEAN, name: being a student, question: Do you study?}
        offers:
          - {id: young, name: Young, provider: A, paths: [{id: by-age, when: {fact: age, below: 30}}]}
          - {id: learner, name: Learner, provider: A, paths: [{id: study, when: {fact: student, is: true}}]}
        fallback: {id: desk, name: The desk, summary: For all.}
        """;
    private static final String PEOPLE = """
        people: 2000
        seed: 7
        warn-below: 50
        source: Made up.
        facts:
          - {fact: age, ranges: [{from: 20, to: 29, weight: 1}, {from: 30, to: 60, weight: 3}]}
          - {fact: town, options: {a: 9, b: 1}}
          - {fact: student, yes: 0}
        groups: [age, student]
        territory: town
        """;

    @Test
    void people_are_reached_as_the_rules_and_the_shares_say() throws NotEvaluable {
        Coverage coverage = coverage(RULES, PEOPLE, Set.of("young", "learner"));

        assertThat(coverage.people()).isEqualTo(2000);
        assertThat(coverage.reached()).isBetween(400, 600);
        assertThat(coverage.groups()).extracting(Coverage.Part::fact).containsExactly("age", "age", "student");
        Coverage.Part young = coverage.groups().get(0);
        assertThat(young.range()).contains(new Population.Range(20, 29, 1));
        assertThat(young.reached()).isEqualTo(young.people()).isEqualTo(coverage.reached());
        assertThat(coverage.groups().get(1).reached()).isZero();
        assertThat(coverage.territories()).extracting(Coverage.Part::value).containsExactly("a", "b");
        assertThat(coverage.territories())
                .extracting(Coverage.Part::people)
                .satisfies(people -> assertThat(people.get(0)).isGreaterThan(people.get(1) * 5));
    }

    @Test
    void only_offers_that_count_reach_somebody_and_the_rules_are_told_apart() throws NotEvaluable {
        Coverage coverage = coverage(RULES, PEOPLE, Set.of("learner"));

        assertThat(coverage.reached()).isZero();
        assertThat(coverage.byRules()).isPositive();
    }

    @Test
    void the_same_seed_draws_the_same_people_also_when_the_rules_ask_for_more() throws NotEvaluable {
        String more = RULES.replace(
                "facts:\n", "facts:\n  - {id: cat, kind: BOOLEAN, name: a cat, question: Have you a cat?}\n");
        Coverage before = coverage(RULES, PEOPLE, Set.of("young"));
        Coverage after = coverage(more, PEOPLE, Set.of("young"));

        assertThat(after.reached()).isEqualTo(before.reached());
        assertThat(after.groups()).isEqualTo(before.groups());
        assertThat(after.undescribed()).containsExactly("cat");
        assertThat(coverage(RULES, PEOPLE.replace("seed: 7", "seed: 8"), Set.of("young")))
                .isNotEqualTo(before);
    }

    @Test
    void what_does_not_fit_the_programme_any_more_is_left_aside() throws NotEvaluable {
        Coverage coverage = coverage(RULES.replace("{id: b, name: B}", "{id: c, name: C}"), PEOPLE, Set.of("young"));

        assertThat(coverage.undescribed()).containsExactly("town");
        assertThat(coverage.territories()).isEmpty();
        assertThat(coverage.reached()).isPositive();
    }

    @Test
    void mistakes_are_named_with_their_places() {
        assertThat(rules(PEOPLE.replace("people: 2000", "people: 5"))).containsExactly("/people number.out-of-range");
        assertThat(rules(PEOPLE.replace("from: 20, to: 29", "from: 29, to: 20")))
                .containsExactly("/facts/0/ranges/0/to range.empty");
        assertThat(rules(PEOPLE.replace("yes: 0", "yes: 0, options: {a: 1}")))
                .containsExactly("/facts/2 marginal.unclear");
        assertThat(rules(PEOPLE.replace("{a: 9, b: 1}", "{a: 0}"))).containsExactly("/facts/1/options list.empty");
        assertThat(rules("- 1")).containsExactly(" type.wrong");
        assertThat(rules("people: [")).hasSize(1);
        assertThat(rules(" ".repeat(PopulationReader.FILE + 1))).containsExactly(" file.too-long");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_population_describes_all_that_its_programme_asks(String slug) throws NotEvaluable {
        Programme programme =
                ProgrammeReader.read(ShippedProgrammes.file(slug)).programme().orElseThrow();
        Optional<Population> population =
                PopulationReader.read(ShippedProgrammes.population(slug)).population();

        assertThat(population).isPresent();
        Coverage coverage = Coverage.of(programme, ON, population.get(), Set.of());
        assertThat(coverage.undescribed()).isEmpty();
        assertThat(coverage.byRules()).isBetween(coverage.people() / 2, coverage.people());
        assertThat(coverage.territories()).isNotEmpty();
    }

    private static List<String> shipped() {
        return ShippedProgrammes.SLUGS;
    }

    private static List<String> rules(String people) {
        return PopulationReader.read(people.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(problem -> problem.at() + " " + problem.rule())
                .toList();
    }

    private static Coverage coverage(String rules, String people, Set<String> counting) throws NotEvaluable {
        Programme programme = ProgrammeReader.read(rules.getBytes(StandardCharsets.UTF_8))
                .programme()
                .orElseThrow();
        Population population = PopulationReader.read(people.getBytes(StandardCharsets.UTF_8))
                .population()
                .orElseThrow();
        return Coverage.of(programme, ON, population, counting);
    }
}
