package org.civicstore.certification.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the people of a programme are spread, as data: what {@link SyntheticPeople} are drawn from. Nobody real is in it.
 *
 * @param people how many are drawn
 * @param seed the same one draws the same people
 * @param warnBelow per cent of the people, or of a group, that an offer should reach
 * @param source where the figures come from, by language
 * @param groups facts whose parts are looked at by themselves
 * @param territory the fact that says where somebody lives
 */
public record Population(
        int people,
        long seed,
        int warnBelow,
        Map<String, String> source,
        List<Marginal> marginals,
        List<String> groups,
        Optional<String> territory) {

    public Population {
        marginals = List.copyOf(marginals);
        groups = List.copyOf(groups);
    }

    /** How one fact is spread; facts are drawn without regard to each other. */
    public sealed interface Marginal {
        String fact();
    }

    /** Of a number or a day: one of the ranges by its weight, and evenly within it. */
    public record Ranges(String fact, List<Range> ranges) implements Marginal {
        public Ranges {
            ranges = List.copyOf(ranges);
        }
    }

    /** Inclusive bounds, in the units of {@link Fact}. */
    public record Range(long from, long to, int weight) {}

    /** Of a choice: one of the options by its weight. */
    public record Options(String fact, Map<String, Integer> weights) implements Marginal {
        public Options {
            weights = new LinkedHashMap<>(weights);
        }
    }

    /** Of a boolean: per cent of whom it is true. */
    public record Share(String fact, int percent) implements Marginal {}

    /** Of a multiple choice: per cent who hold each option. */
    public record Each(String fact, Map<String, Integer> percents) implements Marginal {
        public Each {
            percents = new LinkedHashMap<>(percents);
        }
    }
}
