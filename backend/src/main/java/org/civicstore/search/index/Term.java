package org.civicstore.search.index;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * One thing that was asked for: a word, or several that mean one thing.
 *
 * @param said as typed
 * @param ways how it can be found, best first
 * @param weight how much it tells: rare words tell more
 * @param found whether anything in the index fits
 */
record Term(String said, List<Way> ways, double weight, boolean found) {

    /**
     * One way to find it.
     *
     * @param where the text: {@code name}, {@code summary}, {@code text}
     * @param how {@code word}, {@code inflection}, {@code meaning}, {@code part}, {@code compound},
     *     {@code beginning}
     */
    record Way(Query query, String where, String how) {}
}
