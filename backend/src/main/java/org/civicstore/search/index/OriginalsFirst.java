package org.civicstore.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/**
 * Of listings whose names look the same, the one that was certified first stands where the best of them stood: an imitation
 * never outranks the original, whatever words it was given.
 */
final class OriginalsFirst {
    private final IndexReader reader;

    OriginalsFirst(IndexReader reader) {
        this.reader = reader;
    }

    private record Place(int at, ScoreDoc hit, long since) {}

    /** @param most how many of the best are looked through */
    List<ScoreDoc> ranked(List<ScoreDoc> hits, int most) throws IOException {
        Map<Long, List<Place>> alike = new HashMap<>();
        for (int at = 0; at < Math.min(most, hits.size()); at++) {
            ScoreDoc hit = hits.get(at);
            int leaf = ReaderUtil.subIndex(hit.doc, reader.leaves());
            LeafReader values = reader.leaves().get(leaf).reader();
            int local = hit.doc - reader.leaves().get(leaf).docBase;
            alike.computeIfAbsent(number(values, Fields.SKELETON, local), none -> new ArrayList<>())
                    .add(new Place(at, hit, number(values, Fields.SINCE, local)));
        }
        List<ScoreDoc> ranked = new ArrayList<>(hits);
        for (List<Place> places : alike.values()) {
            List<Place> oldestFirst = places.stream()
                    .sorted(Comparator.comparingLong(Place::since))
                    .toList();
            for (int i = 0; i < places.size(); i++) {
                ranked.set(places.get(i).at(), oldestFirst.get(i).hit());
            }
        }
        return ranked;
    }

    private static long number(LeafReader leaf, String field, int document) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf, field);
        return values.advanceExact(document) ? values.longValue() : Long.MAX_VALUE;
    }
}
