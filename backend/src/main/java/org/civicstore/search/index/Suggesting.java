package org.civicstore.search.index;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.civicstore.search.SearchIndex.Suggestion;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Word;
import org.civicstore.search.language.Words;

/** Orders suggestions: names that begin with what was typed first, then the shorter, then by the alphabet. */
final class Suggesting {
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::begins, Comparator.reverseOrder())
            .thenComparingInt((Ranked ranked) -> ranked.suggestion().name().length())
            .thenComparing(ranked -> ranked.suggestion().name())
            .thenComparing(ranked -> ranked.suggestion().slug());

    private Suggesting() {}

    /** A suggestion, and whether its name begins with what was typed. */
    private record Ranked(Suggestion suggestion, boolean begins) {}

    static List<Suggestion> best(List<Suggestion> found, String typed, Words words, int most) {
        return found.stream()
                .map(suggestion ->
                        new Ranked(suggestion, joined(suggestion, words).startsWith(typed)))
                .sorted(BEST_FIRST)
                .limit(most)
                .map(Ranked::suggestion)
                .toList();
    }

    private static String joined(Suggestion suggestion, Words words) {
        return words.of(suggestion.name(), SearchLanguage.OTHER).stream()
                .map(Word::folded)
                .collect(Collectors.joining());
    }
}
