package org.civicstore.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param hits of the page that was asked for, best first
 * @param total how many there are in all
 * @param facets what the answers can be narrowed by, most frequent first; a value of a facet that is filtered by is counted
 *     as if that facet were not, so that every value leads to something
 * @param meant the text that was searched for instead, when a word of the typed one occurs nowhere
 */
public record SearchAnswer(List<Hit> hits, long total, Map<Facet, List<Count>> facets, Optional<String> meant) {

    /**
     * One listing.
     *
     * @param slug its name in addresses
     * @param shown {@link SearchEntry#shown} as the index has it, which may be older than what the catalogue has
     * @param reasons where its score comes from; empty unless asked for
     */
    public record Hit(String slug, Optional<String> shown, double score, List<Reason> reasons) {}

    /**
     * One part of a score.
     *
     * @param word as typed, or the reason that is none, such as {@code exact-name}
     * @param where the text it was found in: {@code name}, {@code summary}, {@code text}, {@code compound}
     * @param how {@code word}, {@code inflection}, {@code meaning}, {@code part}, {@code exact}
     * @param weight what it adds to the score
     */
    public record Reason(String word, String where, String how, double weight) {}

    /** How many answers have a value. */
    public record Count(String value, long count) {}
}
