package org.civicstore.search.index;

import java.io.IOException;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.civicstore.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index, unchanging.
 *
 * @param facets null while the index holds nothing
 */
record Snapshot(
        DirectoryReader reader,
        IndexSearcher searcher,
        FacetsConfig config,
        @Nullable SortedSetDocValuesReaderState facets) {
    /** Long texts are hardly worse than short ones: a vendor who explains much is not punished for it. */
    private static final float LENGTH = 0.3f;

    private static final float REPETITION = 0.9f;

    static BM25Similarity similarity() {
        return new BM25Similarity(REPETITION, LENGTH);
    }

    static Snapshot of(DirectoryReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity());
        FacetsConfig config = facetsConfig();
        return new Snapshot(
                reader,
                searcher,
                config,
                reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, config));
    }

    /** The address of a listing, by its number in this state. */
    String slug(int document) throws IOException {
        int leaf = ReaderUtil.subIndex(document, reader.leaves());
        LeafReaderContext context = reader.leaves().get(leaf);
        BinaryDocValues slugs = DocValues.getBinary(context.reader(), Fields.SLUG);
        if (!slugs.advanceExact(document - context.docBase)) {
            throw new IllegalStateException("A listing in the index has no address");
        }
        return slugs.binaryValue().utf8ToString();
    }

    static FacetsConfig facetsConfig() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.key(), true);
        }
        return config;
    }
}
