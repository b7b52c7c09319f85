package org.civicstore.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which terms occur in the listings, and in how many. Of one state of the index; remembers what was looked up, since
 * questions are made of the same words over and over.
 */
final class Vocabulary {
    /** How many words are remembered of each kind; one that occurs costs a kilobyte or two. */
    private static final int REMEMBERED = 10_000;

    private final IndexSearcher searcher;
    private final Map<Fields.Kind, Map<String, Places>> places = new EnumMap<>(Fields.Kind.class);
    private final Map<String, Optional<String>> nearest = new ConcurrentHashMap<>();

    Vocabulary(IndexSearcher searcher) {
        this.searcher = searcher;
        for (Fields.Kind kind : Fields.Kind.values()) {
            places.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** Where a term stands in each of {@link Fields#TEXTS}; null where it does not. */
    private record Places(@Nullable TermStates[] texts, int most) {
        static final Places NONE = new Places(new TermStates[Fields.TEXTS.size()], 0);
    }

    /** Whether any listing fits. */
    boolean any(Query query) {
        try {
            return searcher.search(new ConstantScoreQuery(query), 1).scoreDocs.length > 0;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    int listings() {
        return searcher.getIndexReader().numDocs();
    }

    /** In how many listings the term stands in that way, in the text where it is most frequent. */
    int most(Fields.Kind kind, String term) {
        return places(kind, term).most();
    }

    /** Finds the term in one text; nothing where it does not stand. */
    Optional<Query> query(Fields.Text text, Fields.Kind kind, String term) {
        TermStates states = places(kind, term).texts()[Fields.TEXTS.indexOf(text)];
        return states == null
                ? Optional.empty()
                : Optional.of(new TermQuery(new org.apache.lucene.index.Term(text.field(kind), term), states));
    }

    /** What a word may have been meant to be, as {@code find} says. */
    Optional<String> nearest(String surface, Function<IndexSearcher, Optional<String>> find) {
        return remembered(nearest, surface, () -> find.apply(searcher));
    }

    /** How much a term tells that stands in so many listings. */
    double weight(int count) {
        return Math.log(1 + (listings() + 1.0) / (count + 0.5));
    }

    private Places places(Fields.Kind kind, String term) {
        return remembered(places.get(kind), term, () -> look(kind, term));
    }

    private Places look(Fields.Kind kind, String term) {
        TermStates[] texts = new TermStates[Fields.TEXTS.size()];
        int most = 0;
        try {
            for (int i = 0; i < texts.length; i++) {
                TermStates found = TermStates.build(
                        searcher,
                        new org.apache.lucene.index.Term(Fields.TEXTS.get(i).field(kind), term),
                        true);
                if (found.docFreq() > 0) {
                    texts[i] = found;
                    most = Math.max(most, found.docFreq());
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return most == 0 ? Places.NONE : new Places(texts, most);
    }

    private static <T> T remembered(Map<String, T> known, String word, Supplier<T> find) {
        T found = known.get(word);
        if (found == null) {
            found = find.get();
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(word, found);
        }
        return found;
    }

    private static UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException("The index cannot be read", cause);
    }
}
