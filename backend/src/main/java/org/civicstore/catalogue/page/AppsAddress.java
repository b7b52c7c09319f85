package org.civicstore.catalogue.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchQuestion;

/** Addresses of the list of apps: the whole question stands in them. */
final class AppsAddress {
    private AppsAddress() {}

    static String of(String typed, Map<Facet, List<String>> filters, SearchQuestion.Sort sort, long page) {
        List<String> parts = new ArrayList<>();
        if (!typed.isBlank()) {
            parts.add("q=" + Pages.encode(typed));
        }
        for (Facet facet : Facet.values()) {
            filters.getOrDefault(facet, List.of()).forEach(value -> parts.add(facet.key() + "=" + Pages.encode(value)));
        }
        if (sort != SearchQuestion.Sort.RELEVANCE) {
            parts.add("sort=" + sort.name().toLowerCase(Locale.ROOT));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "/apps" : "/apps?" + String.join("&", parts);
    }

    /**
     * The address after a filter was taken off. When that was the last warning to leave out, the empty parameter says so:
     * without it a device that remembers the choice would put it back ({@code early.ts}).
     */
    static String freed(String address, Map<Facet, List<String>> before, Map<Facet, List<String>> after) {
        return before.containsKey(Facet.WITHOUT) && !after.containsKey(Facet.WITHOUT)
                ? address + (address.contains("?") ? "&" : "?") + Facet.WITHOUT.key() + '='
                : address;
    }
}
