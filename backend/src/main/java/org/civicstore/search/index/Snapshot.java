package org.civicstore.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index, unchanging, with what was learnt of it.
 *
 * @param facets of each segment, in order
 */
record Snapshot(DirectoryReader reader, IndexSearcher searcher, Vocabulary vocabulary, List<FacetValues> facets) {
    /** Long texts are hardly worse than short ones: a vendor who explains much is not punished for it. */
    private static final float LENGTH = 0.3f;

    private static final float REPETITION = 0.9f;

    static BM25Similarity similarity() {
        return new BM25Similarity(REPETITION, LENGTH);
    }

    /** @param before the state before this one: its segments that are still there need not be read again */
    static Snapshot of(DirectoryReader reader, @Nullable Snapshot before) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity());
        // Hardly two questions share a clause that is worth keeping, and looking for it costs each of them.
        searcher.setQueryCache(null);
        Map<IndexReader.CacheKey, FacetValues> known = before == null ? Map.of() : before.facetsBySegment();
        List<FacetValues> facets = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            FacetValues kept = known.get(key(segment));
            facets.add(kept == null ? FacetValues.of(segment.reader()) : kept);
        }
        return new Snapshot(reader, searcher, new Vocabulary(searcher), List.copyOf(facets));
    }

    private Map<IndexReader.CacheKey, FacetValues> facetsBySegment() {
        Map<IndexReader.CacheKey, FacetValues> bySegment = new HashMap<>();
        for (LeafReaderContext segment : reader.leaves()) {
            bySegment.put(key(segment), facets.get(segment.ord));
        }
        return bySegment;
    }

    private static IndexReader.CacheKey key(LeafReaderContext segment) {
        return segment.reader().getCoreCacheHelper().getKey();
    }

    /** The address of a listing, by its number in this state. */
    String slug(int listing) throws IOException {
        return value(Fields.SLUG, listing)
                .map(BytesRef::utf8ToString)
                .orElseThrow(() -> new IllegalStateException("A listing in the index has no address"));
    }

    /** What is shown of it in a list. */
    Optional<String> shown(int listing) throws IOException {
        return value(Fields.SHOWN, listing).map(BytesRef::utf8ToString);
    }

    /** Its names by their languages. */
    Map<String, String> names(int listing) throws IOException {
        return value(Fields.NAMES, listing).map(StoredNames::read).orElse(Map.of());
    }

    /** Whether it is written in one of the languages. */
    boolean writtenIn(Set<String> tags, int listing) {
        LeafReaderContext segment = segment(listing);
        return facets.get(segment.ord).havingAny(Fields.WRITTEN_IN, tags).get(listing - segment.docBase);
    }

    /** Good until the next one of the same segment is read. */
    private Optional<BytesRef> value(String field, int listing) throws IOException {
        LeafReaderContext segment = segment(listing);
        BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
        return values.advanceExact(listing - segment.docBase) ? Optional.of(values.binaryValue()) : Optional.empty();
    }

    private LeafReaderContext segment(int listing) {
        return reader.leaves().get(ReaderUtil.subIndex(listing, reader.leaves()));
    }
}
