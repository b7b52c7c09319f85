package org.civicstore.catalogue.shelf;

import io.micronaut.core.convert.value.ConvertibleMultiValues;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicstore.search.Facet;

/** The facets in an address. What is not a facet is left out, as are blank values and more than twenty of one facet. */
public record Filters(Map<Facet, List<String>> byFacet) {
    private static final int MOST_VALUES = 20;
    /** Those that the shelves can answer by themselves. */
    private static final Set<Facet> SHELVED = Set.of(Facet.CATEGORY, Facet.PLATFORM, Facet.LANGUAGE);

    public Filters {
        byFacet = Map.copyOf(byFacet);
    }

    /** Reads them from the parameters of an address. */
    public static Filters of(ConvertibleMultiValues<String> parameters) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        Arrays.stream(Facet.values()).forEach(facet -> {
            List<String> values = parameters.getAll(facet.key()).stream()
                    .filter(value -> !value.isBlank())
                    .map(Facet::value)
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        });
        return new Filters(filters);
    }

    /** Whether the shelves can answer: at most one value each, of what stands on a shelf. */
    boolean plain() {
        return byFacet.entrySet().stream()
                .allMatch(filter ->
                        SHELVED.contains(filter.getKey()) && filter.getValue().size() == 1);
    }
}
