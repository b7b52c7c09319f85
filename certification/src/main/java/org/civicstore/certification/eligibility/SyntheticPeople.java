package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * People drawn from a population for one programme. Each fact is drawn from a stream of its own, so that the same person keeps all
 * other answers when rules come to ask for something more.
 */
public final class SyntheticPeople {

    private final List<Map<String, Object>> answers = new ArrayList<>();
    private final Map<String, int[]> parts = new HashMap<>();
    private final List<String> undescribed = new ArrayList<>();
    private final Programme programme;

    private SyntheticPeople(Programme programme, Population population) {
        this.programme = programme;
        for (int i = 0; i < population.people(); i++) {
            answers.add(new LinkedHashMap<>());
        }
        for (Fact fact : programme.facts()) {
            if (fact.isAsked()) {
                population.marginals().stream()
                        .filter(marginal -> marginal.fact().equals(fact.id()) && fits(marginal, fact))
                        .findFirst()
                        .ifPresentOrElse(
                                marginal -> draw(marginal, fact, population.seed()), () -> undescribed.add(fact.id()));
            }
        }
    }

    public static SyntheticPeople of(Programme programme, Population population) {
        return new SyntheticPeople(programme, population);
    }

    /** Facts that nobody of them knows, for the population does not describe them as the programme asks for them. */
    public List<String> undescribed() {
        return List.copyOf(undescribed);
    }

    int size() {
        return answers.size();
    }

    /** Ready to be evaluated. */
    List<Profile> profiles() {
        ProfileReader reader = new ProfileReader(programme);
        return answers.stream().map(facts -> reader.profile("person", facts)).toList();
    }

    /** The number of the part of a fact that each person is in; empty when the fact is not described, or in no single part. */
    int[] parts(String fact) {
        return parts.getOrDefault(fact, new int[0]);
    }

    private static boolean fits(Population.Marginal marginal, Fact fact) {
        return switch (marginal) {
            case Population.Ranges(String _, List<Population.Range> ranges) ->
                fact.kind().isOrdered()
                        && ranges.stream().allMatch(range -> range.from() >= fact.min() && range.to() <= fact.max());
            case Population.Options(String _, Map<String, Integer> weights) ->
                fact.kind() == FactKind.CHOICE && known(fact, weights);
            case Population.Share _ -> fact.kind() == FactKind.BOOLEAN;
            case Population.Each(String _, Map<String, Integer> percents) ->
                fact.kind() == FactKind.CHOICES && known(fact, percents);
        };
    }

    private static boolean known(Fact fact, Map<String, Integer> weights) {
        return weights.keySet().stream().allMatch(option -> fact.optionIndex(option) >= 0);
    }

    private void draw(Population.Marginal marginal, Fact fact, long seed) {
        Random random = new Random(seed * 1_000_003L + fact.id().hashCode());
        int[] part = new int[size()];
        for (int i = 0; i < part.length; i++) {
            answers.get(i).put(fact.id(), value(marginal, fact, random, part, i));
        }
        if (!(marginal instanceof Population.Each)) {
            parts.put(fact.id(), part);
        }
    }

    private static Object value(Population.Marginal marginal, Fact fact, Random random, int[] part, int person) {
        return switch (marginal) {
            case Population.Ranges(String _, List<Population.Range> ranges) -> {
                part[person] =
                        chosen(ranges.stream().map(Population.Range::weight).toList(), random);
                Population.Range range = ranges.get(part[person]);
                long value = range.from() + (long) (random.nextDouble() * (range.to() - range.from() + 1));
                yield fact.kind() == FactKind.DATE ? LocalDate.ofEpochDay(value).toString() : Long.valueOf(value);
            }
            case Population.Options(String _, Map<String, Integer> weights) -> {
                part[person] = chosen(List.copyOf(weights.values()), random);
                yield List.copyOf(weights.keySet()).get(part[person]);
            }
            case Population.Share(String _, int percent) -> {
                part[person] = random.nextInt(100) < percent ? 0 : 1;
                yield part[person] == 0;
            }
            case Population.Each(String _, Map<String, Integer> percents) -> {
                List<String> held = new ArrayList<>();
                percents.forEach((option, percent) -> {
                    if (random.nextInt(100) < percent) {
                        held.add(option);
                    }
                });
                yield held;
            }
        };
    }

    private static int chosen(List<Integer> weights, Random random) {
        int left = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int i = 0; i < weights.size(); i++) {
            left -= weights.get(i);
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalStateException("The weights add up to more than was drawn");
    }
}
