package org.civicstore.catalogue.page;

import java.util.List;

/**
 * One facet as it is drawn.
 *
 * @param key its name in the address
 * @param title in the reader's language
 * @param options those that lead to something, and those that are chosen
 */
public record FacetView(String key, String title, List<Option> options) {
    private static final int SHOWN_FIRST = 6;

    /** A value, in words, with how many listings have it. */
    public record Option(String value, String name, String language, long count, boolean chosen) {}

    /** Those that are always in view: the first few, and every chosen one. */
    public List<Option> first() {
        return options.stream()
                .filter(option -> option.chosen() || options.indexOf(option) < SHOWN_FIRST)
                .toList();
    }

    /** Those behind "more". */
    public List<Option> more() {
        List<Option> first = first();
        return options.stream().filter(option -> !first.contains(option)).toList();
    }
}
