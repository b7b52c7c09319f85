package org.civicstore.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Knows what a misspelt word may have been meant to be: a word of some listing, or one that has a meaning. */
final class Spelling {
    /** From this length on two slips are forgiven, below it one; below three letters none. */
    private static final int LONG = 8;

    private static final int SHORTEST = 4;

    private final IndexReader meanings;

    Spelling(Set<String> surfaces) {
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                for (String surface : surfaces) {
                    Document document = new Document();
                    document.add(new StringField(Fields.SURFACE, surface, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            this.meanings = DirectoryReader.open(memory);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be written", e);
        }
    }

    /** The known word nearest to one that is not. */
    Optional<String> nearest(String surface, IndexReader listings) {
        if (surface.length() < SHORTEST || surface.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        try {
            // Not closed: it would close the readers that it puts together.
            return best(surface, new MultiReader(new IndexReader[] {listings, meanings}, false));
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    private static Optional<String> best(String surface, IndexReader reader) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(surface.length() >= LONG ? 2 : 1);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST);
        checker.setAccuracy(0.6f);
        checker.setThresholdFrequency(0);
        checker.setDistance(new LuceneLevenshteinDistance());
        SuggestWord[] found = checker.suggestSimilar(
                new org.apache.lucene.index.Term(Fields.SURFACE, surface), 1, reader, SuggestMode.SUGGEST_ALWAYS);
        return found.length == 0 ? Optional.empty() : Optional.of(found[0].string);
    }
}
