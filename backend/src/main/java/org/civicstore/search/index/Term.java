package org.civicstore.search.index;

import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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
    /** What each further way of a term adds to the score, as a share of its own. */
    static final float TIE = 0.1f;

    /**
     * One way to find it.
     *
     * @param query finds it so, and says why
     * @param where the text: {@code name}, {@code summary}, {@code text}
     * @param how {@code word}, {@code inflection}, {@code meaning}, {@code part}, {@code compound},
     *     {@code beginning}
     * @param together the terms that must all be there, when that is what the query asks for; else none
     * @param worth what the sum of their scores is multiplied by
     */
    record Way(Query query, String where, String how, List<Term> together, float worth) {

        static Way of(Query query, String where, String how) {
            return new Way(query, where, how, List.of(), 1);
        }

        /** All of the terms, each in the best way it can be found. */
        static Way together(List<Term> terms, String how, float worth) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            terms.forEach(term -> all.add(any(term), BooleanClause.Occur.MUST));
            return new Way(new BoostQuery(all.build(), worth), "text", how, terms, worth);
        }

        /** The best way counts, the others break ties. */
        private static Query any(Term term) {
            return new DisjunctionMaxQuery(term.ways().stream().map(Way::query).toList(), TIE);
        }
    }
}
