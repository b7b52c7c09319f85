package org.civicstore.search.trial;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.civicstore.search.SearchAnswer;
import org.civicstore.search.SearchEntry;
import org.civicstore.search.SearchQuestion;
import org.civicstore.search.feed.SearchChangeQueries;
import org.civicstore.search.index.LuceneIndex;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.Meaning;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Word;
import org.civicstore.search.language.Words;
import org.civicstore.search.meaning.KnownMeanings;

/**
 * Tries a changed meaning: two indexes in memory over the same entries, one as the search knows words now and one as it
 * would. A store with more entries than a trial takes is tried on those that hold a word of the question or the meaning.
 */
@Singleton
public class MeaningTrial {
    /** About a second on one core. */
    private static final int MOST_ENTRIES = 2_000;
    /** Shorter beginnings stand in almost every text. */
    private static final int SHORTEST_BEGINNING = 3;
    /** Where inflections of a word still begin alike. */
    private static final int BEGINNING = 6;

    private static final int SHOWN = 10;

    private final KnownMeanings known;
    private final SearchChangeQueries entries;

    MeaningTrial(KnownMeanings known, SearchChangeQueries entries) {
        this.known = known;
        this.entries = entries;
    }

    /** One listing that was found, with its name in all languages. */
    public record Found(String slug, Map<String, String> name) {}

    /**
     * What was found, best first, at most ten each.
     *
     * @param tried how many entries were searched
     * @param entries how many there are
     */
    public record Outcome(List<Found> before, List<Found> after, long tried, long entries) {}

    /**
     * @param language of who asks
     * @param id of the meaning that would change
     * @param changed its new words; nothing: it would be removed
     */
    public Outcome of(String question, String language, String id, Optional<Meaning> changed) {
        List<Meaning> now = known.all();
        List<Meaning> then = new ArrayList<>(now);
        then.removeIf(meaning -> meaning.id().equals(id));
        changed.ifPresent(then::add);
        long total = entries.count();
        List<SearchEntry> taken = total <= MOST_ENTRIES
                ? entries.page(null, MOST_ENTRIES)
                : entries.holding(
                        beginnings(
                                question,
                                language,
                                Stream.concat(
                                                now.stream().filter(meaning -> meaning.id()
                                                        .equals(id)),
                                                changed.stream())
                                        .toList()),
                        MOST_ENTRIES);
        return new Outcome(
                found(taken, now, question, language), found(taken, then, question, language), taken.size(), total);
    }

    private static List<Found> found(
            List<SearchEntry> taken, List<Meaning> meanings, String question, String language) {
        Map<String, SearchEntry> bySlug =
                taken.stream().collect(Collectors.toMap(SearchEntry::slug, entry -> entry, (one, other) -> one));
        try (LuceneIndex index = new LuceneIndex(new ByteBuffersDirectory(), Language.of(meanings))) {
            for (SearchEntry entry : taken) {
                index.put(entry);
            }
            index.refresh();
            return index
                    .search(new SearchQuestion(
                            question, language, Map.of(), SearchQuestion.Sort.RELEVANCE, 1, SHOWN, false))
                    .hits()
                    .stream()
                    .map(SearchAnswer.Hit::slug)
                    .map(slug -> new Found(slug, bySlug.get(slug).name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be written", e);
        }
    }

    /** How the words of the question and of the meanings begin. */
    private static Set<String> beginnings(String question, String language, List<Meaning> meanings) {
        Words words = new Words();
        Set<String> beginnings = new TreeSet<>();
        Stream.concat(
                        Stream.of(question),
                        meanings.stream()
                                .flatMap(meaning -> meaning.names().values().stream())
                                .flatMap(List::stream))
                .flatMap(text -> words.of(text, SearchLanguage.OTHER).stream())
                .map(Word::surface)
                .filter(word -> word.length() >= SHORTEST_BEGINNING
                        && !SearchLanguage.of(language).isSmallWord(word))
                .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                .forEach(beginnings::add);
        return beginnings;
    }
}
