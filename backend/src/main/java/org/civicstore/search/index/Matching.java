package org.civicstore.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a question asks for, and scores it, term by term: each way in which a term can stand in a
 * listing is gone through once to find and once to score. What is counted is much, what is scored is little; going through
 * the listings one by one, as a query of Lucene does, would pay for all ways at each of them.
 */
final class Matching {
    private final IndexSearcher searcher;
    private final QueryReading.Understood question;
    private final Map<Term.Way, Weight> weights = new IdentityHashMap<>();

    Matching(IndexSearcher searcher, QueryReading.Understood question) {
        this.searcher = searcher;
        this.question = question;
    }

    /** Listings of that name, and those that have enough of what was asked for; deleted ones among them. */
    FixedBitSet found(LeafReaderContext segment) throws IOException {
        FixedBitSet found = having(question.exact(), segment);
        if (question.enough().isPresent()) {
            found.or(enough(question.enough().get(), segment));
        }
        return found;
    }

    private FixedBitSet enough(QueryReading.Enough enough, LeafReaderContext segment) throws IOException {
        List<Term> terms = question.terms();
        // One set for each number of terms that are not demanded: the listings that have at least so many.
        List<FixedBitSet> having = new ArrayList<>();
        for (int number = 0; number <= enough.least(); number++) {
            having.add(new FixedBitSet(segment.reader().maxDoc()));
        }
        FixedBitSet all = having.getFirst();
        all.set(0, all.length());
        for (int i = 0; i < terms.size(); i++) {
            if (enough.demanded().get(i)) {
                all.and(having(terms.get(i), segment));
            } else if (enough.least() > 0) {
                FixedBitSet term = having(terms.get(i), segment);
                for (int number = enough.least(); number > 1; number--) {
                    FixedBitSet more = having.get(number - 1).clone();
                    more.and(term);
                    having.get(number).or(more);
                }
                having.get(1).or(term);
            }
        }
        if (enough.least() > 0) {
            all.and(having.get(enough.least()));
        }
        return all;
    }

    private FixedBitSet having(Term term, LeafReaderContext segment) throws IOException {
        FixedBitSet having = new FixedBitSet(segment.reader().maxDoc());
        for (Term.Way way : term.ways()) {
            if (way.together().isEmpty()) {
                add(way, segment, having);
            } else {
                FixedBitSet all = having(way.together().getFirst(), segment);
                for (Term other : way.together().subList(1, way.together().size())) {
                    all.and(having(other, segment));
                }
                having.or(all);
            }
        }
        return having;
    }

    private void add(Term.Way way, LeafReaderContext segment, FixedBitSet having) throws IOException {
        Scorer scorer = scorer(way, segment);
        if (scorer != null) {
            DocIdSetIterator listings = scorer.iterator();
            listings.nextDoc();
            listings.intoBitSet(having.length(), having, 0);
        }
    }

    /** The scores of some of what was found, in the order of their numbers. */
    float[] scores(LeafReaderContext segment, FixedBitSet fitting) throws IOException {
        Places places = Places.of(fitting);
        float[] scores = scores(question.exact(), segment, places);
        for (Term term : question.terms()) {
            float[] more = scores(term, segment, places);
            for (int place = 0; place < scores.length; place++) {
                scores[place] += more[place];
            }
        }
        return scores;
    }

    /** Of the ways of a term the best counts, the others break ties. 0 where it does not stand. */
    private float[] scores(Term term, LeafReaderContext segment, Places places) throws IOException {
        float[] best = new float[places.number()];
        float[] sum = new float[places.number()];
        for (Term.Way way : term.ways()) {
            if (way.together().isEmpty()) {
                score(way, segment, places, best, sum);
            } else {
                scoreTogether(way, segment, places, best, sum);
            }
        }
        for (int place = 0; place < best.length; place++) {
            best[place] += Term.TIE * (sum[place] - best[place]);
        }
        return best;
    }

    private void score(Term.Way way, LeafReaderContext segment, Places places, float[] best, float[] sum)
            throws IOException {
        Scorer scorer = scorer(way, segment);
        if (scorer == null) {
            return;
        }
        FixedBitSet fitting = places.set();
        DocIdSetIterator listings = scorer.iterator();
        for (int listing = listings.nextDoc(); listing < fitting.length(); listing = listings.nextDoc()) {
            if (fitting.get(listing)) {
                int place = places.of(listing);
                float score = scorer.score();
                best[place] = Math.max(best[place], score);
                sum[place] += score;
            }
        }
    }

    private void scoreTogether(Term.Way way, LeafReaderContext segment, Places places, float[] best, float[] sum)
            throws IOException {
        List<float[]> each = new ArrayList<>();
        for (Term term : way.together()) {
            each.add(scores(term, segment, places));
        }
        for (int place = 0; place < best.length; place++) {
            float score = 0;
            boolean all = true;
            for (float[] one : each) {
                score += one[place];
                all &= one[place] > 0;
            }
            if (all) {
                best[place] = Math.max(best[place], score * way.worth());
                sum[place] += score * way.worth();
            }
        }
    }

    private @Nullable Scorer scorer(Term.Way way, LeafReaderContext segment) throws IOException {
        Weight weight = weights.get(way);
        if (weight == null) {
            weight = searcher.createWeight(searcher.rewrite(way.query()), ScoreMode.COMPLETE, 1);
            weights.put(way, weight);
        }
        return weight.scorer(segment);
    }

    /**
     * The members of a set, numbered in their order.
     *
     * @param before how many members there are before each word of bits
     */
    private record Places(FixedBitSet set, long[] words, int[] before, int number) {

        static Places of(FixedBitSet set) {
            long[] words = set.getBits();
            int[] before = new int[words.length];
            int count = 0;
            for (int word = 0; word < words.length; word++) {
                before[word] = count;
                count += Long.bitCount(words[word]);
            }
            return new Places(set, words, before, count);
        }

        int of(int member) {
            // A shift takes the lowest six bits of its distance: the bits of the word below the member remain.
            return before[member >> 6] + Long.bitCount(words[member >> 6] & ((1L << member) - 1));
        }
    }
}
