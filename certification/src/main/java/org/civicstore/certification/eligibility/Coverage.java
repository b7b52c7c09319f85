package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many of a population a programme reaches: people who are eligible, for certain, for at least one offer.
 *
 * @param reached by an offer that counts, such as one whose app is certified
 * @param byRules by any offer
 * @param groups parts of the facts that the population names as groups, in its order
 * @param territories parts of the fact that says where people live
 * @param undescribed facts that the population does not say anything about; who depends on them is not reached
 */
public record Coverage(
        int people, int reached, int byRules, List<Part> groups, List<Part> territories, List<String> undescribed) {

    public Coverage {
        groups = List.copyOf(groups);
        territories = List.copyOf(territories);
        undescribed = List.copyOf(undescribed);
    }

    /**
     * The people who have one thing in common.
     *
     * @param value an option, {@code true}, {@code false}, or empty for a range
     * @param range of a number or day, in the units of {@link Fact}
     */
    public record Part(
            String fact, String value, Optional<Population.Range> range, int people, int reached, int byRules) {}

    /**
     * Counts.
     *
     * @param counting the offers by which somebody is reached
     * @throws NotEvaluable when the programme decides about nobody on that day
     */
    public static Coverage of(Programme programme, LocalDate on, Population population, Set<String> counting)
            throws NotEvaluable {
        SyntheticPeople people = SyntheticPeople.of(programme, population);
        boolean[] reached = new boolean[people.size()];
        boolean[] byRules = new boolean[people.size()];
        Evaluation evaluation = Evaluator.of(programme, on).start();
        List<Profile> profiles = people.profiles();
        for (int i = 0; i < profiles.size(); i++) {
            Outcome[] outcomes = evaluation.outcomes(profiles.get(i));
            for (int offer = 0; offer < outcomes.length; offer++) {
                if (outcomes[offer] == Outcome.ELIGIBLE) {
                    byRules[i] = true;
                    reached[i] |=
                            counting.contains(programme.offers().get(offer).id());
                }
            }
        }
        List<Part> groups = new ArrayList<>();
        population.groups().forEach(fact -> groups.addAll(parts(people, population, fact, reached, byRules)));
        return new Coverage(
                people.size(),
                count(reached),
                count(byRules),
                groups,
                population
                        .territory()
                        .map(fact -> parts(people, population, fact, reached, byRules))
                        .orElse(List.of()),
                people.undescribed());
    }

    private static List<Part> parts(
            SyntheticPeople people, Population population, String fact, boolean[] reached, boolean[] byRules) {
        int[] partOf = people.parts(fact);
        Optional<Population.Marginal> marginal = population.marginals().stream()
                .filter(each -> each.fact().equals(fact))
                .findFirst();
        if (partOf.length == 0 || marginal.isEmpty()) {
            return List.of();
        }
        List<Part> empty = named(marginal.get());
        int[][] counts = new int[empty.size()][3];
        for (int i = 0; i < partOf.length; i++) {
            counts[partOf[i]][0]++;
            counts[partOf[i]][1] += reached[i] ? 1 : 0;
            counts[partOf[i]][2] += byRules[i] ? 1 : 0;
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Part name = empty.get(i);
            if (counts[i][0] > 0) {
                parts.add(new Part(fact, name.value(), name.range(), counts[i][0], counts[i][1], counts[i][2]));
            }
        }
        return parts;
    }

    /** Every part of a fact, with nobody in it yet. */
    private static List<Part> named(Population.Marginal marginal) {
        return switch (marginal) {
            case Population.Ranges(String fact, List<Population.Range> ranges) ->
                ranges.stream()
                        .map(range -> new Part(fact, "", Optional.of(range), 0, 0, 0))
                        .toList();
            case Population.Options(String fact, var weights) ->
                weights.keySet().stream()
                        .map(option -> new Part(fact, option, Optional.empty(), 0, 0, 0))
                        .toList();
            case Population.Share share ->
                Stream.of("true", "false")
                        .map(value -> new Part(share.fact(), value, Optional.empty(), 0, 0, 0))
                        .toList();
            case Population.Each _ -> List.of();
        };
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
