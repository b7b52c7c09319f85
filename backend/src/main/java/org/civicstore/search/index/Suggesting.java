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
    private Suggesting() {}

    static List<Suggestion> best(List<Suggestion> found, String typed, Words words, int most) {
        return found.stream()
                .sorted(Comparator.<Suggestion>comparingInt(
                                suggestion -> joined(suggestion, words).startsWith(typed) ? 0 : 1)
                        .thenComparingInt(suggestion -> suggestion.name().length())
                        .thenComparing(Suggestion::name)
                        .thenComparing(Suggestion::slug))
                .limit(most)
                .toList();
    }

    private static String joined(Suggestion suggestion, Words words) {
        return words.of(suggestion.name(), SearchLanguage.OTHER).stream()
                .map(Word::folded)
                .collect(Collectors.joining());
    }
}
