package org.civicstore.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.FixedBitSet;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchAnswer.Count;

/**
 * Counts what a question finds, segment by segment: in all, and under each value of each facet. A value of a facet that is
 * filtered by counts what fits the other filters, for that is what would be found under it; of a facet that demands all it
 * counts what fits all of them.
 */
final class Counting {
    private static final int MOST_VALUES = 100;

    private final Map<Facet, Set<String>> filters;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final List<FixedBitSet> fitting = new ArrayList<>();
    private long total;

    /** @param filters as they were given: values of one facet are alternatives unless it demands all */
    Counting(Map<Facet, List<String>> filters) {
        this.filters = filters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        filter -> filter.getValue().stream().map(Facet::value).collect(Collectors.toSet())));
    }

    /** Counts the next segment. @param found its listings that fit the text; a set of its own */
    void add(FixedBitSet found, FacetValues values) {
        Map<Facet, FixedBitSet> allowed = new EnumMap<>(Facet.class);
        filters.forEach((facet, wanted) -> allowed.put(facet, having(values, facet, wanted)));
        Map<Facet, FixedBitSet> without = new EnumMap<>(Facet.class);
        allowed.keySet().stream()
                .filter(facet -> !facet.demandsAll())
                .forEach(facet -> without.put(facet, narrowed(found, allowed, Optional.of(facet))));
        FixedBitSet all = allowed.isEmpty() ? found : narrowed(found, allowed, Optional.empty());
        fitting.add(all);
        total += all.cardinality();
        for (FacetValues.Value value : values.values()) {
            Facet.ofKey(value.facet()).ifPresent(facet -> count(facet, value, without.getOrDefault(facet, all)));
        }
    }

    private static FixedBitSet having(FacetValues values, Facet facet, Set<String> wanted) {
        if (!facet.demandsAll()) {
            return values.havingAny(facet.key(), wanted);
        }
        List<String> each = List.copyOf(wanted);
        FixedBitSet all = values.havingAny(facet.key(), Set.of(each.getFirst()));
        each.subList(1, each.size()).forEach(value -> all.and(values.havingAny(facet.key(), Set.of(value))));
        return all;
    }

    private static FixedBitSet narrowed(FixedBitSet found, Map<Facet, FixedBitSet> allowed, Optional<Facet> besides) {
        FixedBitSet narrowed = found.clone();
        allowed.forEach((facet, having) -> {
            if (besides.filter(facet::equals).isEmpty()) {
                narrowed.and(having);
            }
        });
        return narrowed;
    }

    private void count(Facet facet, FacetValues.Value value, FixedBitSet among) {
        long count = FixedBitSet.intersectionCount(among, value.having());
        if (count > 0) {
            counts.computeIfAbsent(facet, none -> new HashMap<>()).merge(value.value(), count, Long::sum);
        }
    }

    /** What fits the text and all filters: one set for each segment. */
    List<FixedBitSet> fitting() {
        return fitting;
    }

    /** How many listings fit the text and all filters. */
    long total() {
        return total;
    }

    /** Per facet its values with their counts, most frequent first, then by the alphabet. */
    Map<Facet, List<Count>> facets() {
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> facets.put(
                facet,
                values.entrySet().stream()
                        .map(value -> new Count(value.getKey(), value.getValue()))
                        .sorted(Comparator.comparingLong(Count::count)
                                .reversed()
                                .thenComparing(Count::value))
                        .limit(MOST_VALUES)
                        .toList()));
        return facets;
    }
}
