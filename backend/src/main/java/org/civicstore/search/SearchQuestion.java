package org.civicstore.search;

import java.util.List;
import java.util.Map;

/**
 * What somebody asks.
 *
 * @param text as typed, at most {@link #LONGEST_TEXT} characters
 * @param language tag of the language the reader has chosen; decides which words are small words, never what is found
 * @param filters values of one facet are alternatives unless it {@linkplain Facet#demandsAll demands all}, facets are all
 *     demanded
 * @param page from 1
 * @param explain whether each hit says how its score came about
 */
public record SearchQuestion(
        String text,
        String language,
        Map<Facet, List<String>> filters,
        Sort sort,
        int page,
        int size,
        boolean explain) {

    public static final int LONGEST_TEXT = 200;

    /** In which order. */
    public enum Sort {
        /** Best match first; without a text, newest first. */
        RELEVANCE,
        /** By name. */
        NAME,
        /** Last certified first. */
        NEWEST
    }

    public SearchQuestion {
        filters = Map.copyOf(filters);
        if (text.length() > LONGEST_TEXT || page < 1 || size < 1) {
            throw new IllegalArgumentException(
                    "A question has at most " + LONGEST_TEXT + " characters, and pages and their sizes count from 1");
        }
    }
}
