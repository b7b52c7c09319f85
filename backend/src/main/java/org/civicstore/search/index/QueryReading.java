package org.civicstore.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Thesaurus;
import org.civicstore.search.language.Word;

/**
 * Reads what was typed into a query. What was asked for need not all be there, but enough of what tells most: a listing
 * that shares only a common word with the question is no answer.
 */
final class QueryReading {
    private static final float EXACT_NAME = 200f;
    static final float OWN_LANGUAGE = 1.6f;
    /** The share of what was asked, by weight, that an answer must have. */
    private static final double ENOUGH = 0.4;

    /** Among other words a short one that is not known is left alone: too many are one letter away from another. */
    private static final int SHORTEST_CORRECTED = 6;

    private static final double CORRECTED = 0.7;
    private static final int MOST_WORDS = 16;

    private final Language known;
    private final Spelling spelling;

    QueryReading(Language known, Spelling spelling) {
        this.known = known;
        this.spelling = spelling;
    }

    /**
     * A question that was understood.
     *
     * @param enough what of the terms a listing must have; nothing when no listing can have enough
     * @param exact finds listings by their whole name or address
     * @param own tags of the languages of the reader and of the question: of two listings that say the same, the one that
     *     says it in one of them comes first
     * @param meant the text with misspelt words replaced, when there were any
     */
    record Understood(List<Term> terms, Optional<Enough> enough, Term exact, Set<String> own, Optional<String> meant) {}

    /**
     * What of the terms a listing must have.
     *
     * @param demanded for each term, whether there is no answer without it
     * @param least how many of the others
     */
    record Enough(List<Boolean> demanded, int least) {}

    Understood read(String text, String tag, Vocabulary vocabulary) {
        SearchLanguage language = language(text, tag);
        List<Word> typed = known.words().of(text, language);
        if (typed.size() > MOST_WORDS) {
            typed = typed.subList(0, MOST_WORDS);
        }
        List<Word> said = Thesaurus.withoutSmall(typed, language);
        TermReading reading = new TermReading(known, vocabulary, language);
        Map<String, String> corrected = new LinkedHashMap<>();
        List<Term> each = terms(said, reading, vocabulary, corrected);
        Grouping grouping = new Grouping(known, reading, language);
        List<Term> terms = grouping.grouped(said, each);
        // A word that is rare by itself is no slip in a name of several words.
        corrected.keySet().removeAll(grouping.named(said));
        return new Understood(terms, enough(terms), exact(text), own(tag, language), meant(text, corrected));
    }

    private List<Term> terms(
            List<Word> said, TermReading reading, Vocabulary vocabulary, Map<String, String> corrected) {
        List<Term> each = new ArrayList<>();
        for (Word word : said) {
            Term term = reading.word(word.surface());
            if (!term.found() && (said.size() == 1 || word.surface().length() >= SHORTEST_CORRECTED)) {
                Optional<String> nearest = vocabulary.nearest(
                        word.surface(), searcher -> spelling.nearest(word.surface(), searcher.getIndexReader()));
                if (nearest.isPresent()) {
                    Term other = reading.word(nearest.get());
                    if (other.found()) {
                        corrected.put(word.surface(), nearest.get());
                        term = new Term(other.said(), other.ways(), other.weight() * CORRECTED, true);
                    }
                }
            }
            each.add(term);
        }
        return each;
    }

    /** The reader's own language, unless the question has more small words of another. */
    private SearchLanguage language(String text, String tag) {
        List<Word> words = known.words().of(text, SearchLanguage.OTHER);
        SearchLanguage own = SearchLanguage.of(tag);
        Map<SearchLanguage, Long> small = new LinkedHashMap<>();
        for (SearchLanguage language : SearchLanguage.values()) {
            long count = words.stream()
                    .filter(word -> language.isSmallWord(word.surface()))
                    .count();
            small.put(language, count * 2 + (language == own ? 1 : 0));
        }
        return small.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(own);
    }

    private Term exact(String text) {
        String folded = known.words().of(text.toLowerCase(java.util.Locale.ROOT), SearchLanguage.OTHER).stream()
                .map(Word::folded)
                .collect(Collectors.joining(" "));
        Query name = new BoostQuery(
                new ConstantScoreQuery(new TermQuery(new org.apache.lucene.index.Term(Fields.WHOLE_NAME, folded))),
                EXACT_NAME);
        return new Term("", List.of(Term.Way.of(name, "name", "exact")), 0, true);
    }

    private static Set<String> own(String tag, SearchLanguage language) {
        Set<String> tags = new LinkedHashSet<>(
                List.of(language.tag(), SearchLanguage.of(tag).tag()));
        if (tags.contains("nb") || tags.contains("nn")) {
            tags.addAll(List.of("nb", "nn", "no"));
        }
        return tags;
    }

    private static Optional<Enough> enough(List<Term> terms) {
        double total = terms.stream().mapToDouble(Term::weight).sum();
        double needed = ENOUGH * total;
        List<Boolean> demanded = new ArrayList<>();
        List<Term> free = new ArrayList<>();
        double certain = 0;
        for (Term term : terms) {
            boolean without = total - term.weight() < needed;
            demanded.add(without);
            if (without && !term.found()) {
                return Optional.empty();
            }
            if (without) {
                certain += term.weight();
            } else if (term.found()) {
                free.add(term);
            }
        }
        int least = 0;
        free.sort(Comparator.comparingDouble(Term::weight).reversed());
        for (Term term : free) {
            if (certain >= needed) {
                break;
            }
            certain += term.weight();
            least++;
        }
        return certain < needed || terms.isEmpty() ? Optional.empty() : Optional.of(new Enough(demanded, least));
    }

    private static Optional<String> meant(String text, Map<String, String> corrected) {
        if (corrected.isEmpty()) {
            return Optional.empty();
        }
        String meant = text.toLowerCase(java.util.Locale.ROOT);
        for (Map.Entry<String, String> word : corrected.entrySet()) {
            meant = meant.replace(word.getKey(), word.getValue());
        }
        return Optional.of(meant);
    }
}
