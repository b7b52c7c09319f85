package org.civicstore.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which listings of one segment of the index have which value of a facet, and which are written in which language: a set
 * of listings for each value, one bit a listing, so that counting is a matter of laying sets over each other.
 */
final class FacetValues {
    private final int listings;
    private final List<Value> values;

    private FacetValues(int listings, List<Value> values) {
        this.listings = listings;
        this.values = values;
    }

    /**
     * One value of a facet.
     *
     * @param facet key of the facet, or {@link Fields#WRITTEN_IN}
     * @param having the listings that have it, by their numbers in the segment; nobody writes to it
     */
    record Value(String facet, String value, FixedBitSet having) {
        private static final char BETWEEN = '\u001f';

        static Value read(String stored, int listings) {
            int end = stored.indexOf(BETWEEN);
            return new Value(stored.substring(0, end), stored.substring(end + 1), new FixedBitSet(listings));
        }

        /** As the index holds it. */
        static String stored(String facet, String value) {
            return facet + BETWEEN + value;
        }
    }

    static FacetValues of(LeafReader segment) throws IOException {
        SortedSetDocValues stored = DocValues.getSortedSet(segment, Fields.FACETS);
        List<Value> values = new ArrayList<>();
        for (long number = 0; number < stored.getValueCount(); number++) {
            values.add(Value.read(stored.lookupOrd(number).utf8ToString(), segment.maxDoc()));
        }
        for (int listing = stored.nextDoc(); listing < segment.maxDoc(); listing = stored.nextDoc()) {
            for (int i = 0; i < stored.docValueCount(); i++) {
                values.get((int) stored.nextOrd()).having().set(listing);
            }
        }
        return new FacetValues(segment.maxDoc(), List.copyOf(values));
    }

    /** All that occur. */
    List<Value> values() {
        return values;
    }

    /** The listings that have one of the values; a new set. */
    FixedBitSet havingAny(String facet, Collection<String> wanted) {
        FixedBitSet having = new FixedBitSet(listings);
        for (Value value : values) {
            if (value.facet().equals(facet) && wanted.contains(value.value())) {
                having.or(value.having());
            }
        }
        return having;
    }
}
