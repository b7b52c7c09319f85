package org.civicstore.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Which terms occur in the listings, and in how many. Of one state of the index, for one question. */
final class Vocabulary {
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Map<org.apache.lucene.index.Term, Integer> counts = new HashMap<>();

    Vocabulary(IndexSearcher searcher) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    /** Whether any listing fits. */
    boolean any(Query query) {
        try {
            return searcher.search(new ConstantScoreQuery(query), 1).scoreDocs.length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    int listings() {
        return reader.numDocs();
    }

    /** In how many listings' texts the word or stem stands, in the text where it is most frequent. */
    int texts(String term) {
        return Fields.TEXTS.stream()
                .mapToInt(text -> count(text.name(), term))
                .max()
                .orElse(0);
    }

    int parts(String term) {
        return Fields.TEXTS.stream()
                .mapToInt(text -> count(text.part(), term))
                .max()
                .orElse(0);
    }

    int meanings(String meaning) {
        return Fields.TEXTS.stream()
                .mapToInt(text -> count(text.meaning(), meaning))
                .max()
                .orElse(0);
    }

    int count(String field, String term) {
        return counts.computeIfAbsent(new org.apache.lucene.index.Term(field, term), this::count);
    }

    private int count(org.apache.lucene.index.Term term) {
        try {
            return reader.docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    /** How much a term tells that stands in so many listings. */
    double weight(int count) {
        return Math.log(1 + (listings() + 1.0) / (count + 0.5));
    }
}
