package org.civicstore.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.civicstore.search.SearchAnswer;
import org.civicstore.search.SearchQuestion;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Words;

/** Asks one state of the index one question. */
final class Asking {
    /** How many answers are looked through for names that only look alike. */
    private static final int LOOKED_THROUGH = 100;

    private final Snapshot snapshot;
    private final QueryReading reading;
    private final Words words;

    Asking(Snapshot snapshot, QueryReading reading, Words words) {
        this.snapshot = snapshot;
        this.reading = reading;
        this.words = words;
    }

    SearchAnswer answer(SearchQuestion question) throws IOException {
        boolean browsing = words.of(question.text(), SearchLanguage.OTHER).isEmpty();
        Optional<QueryReading.Understood> understood = browsing
                ? Optional.empty()
                : Optional.of(reading.read(question.text(), question.language(), snapshot.vocabulary()));
        Optional<Matching> matching = understood.map(read -> new Matching(snapshot.searcher(), read));
        Counting counting = counted(question, matching);
        int wanted = question.page() * question.size();
        List<ScoreDoc> ranked = counting.total() == 0
                ? List.of()
                : best(question, understood, matching, counting, Math.max(wanted, LOOKED_THROUGH));
        if (!browsing && question.sort() == SearchQuestion.Sort.RELEVANCE) {
            ranked = new OriginalsFirst(snapshot.reader()).ranked(ranked, LOOKED_THROUGH);
        }
        List<ScoreDoc> page =
                ranked.subList(Math.min(ranked.size(), wanted - question.size()), Math.min(ranked.size(), wanted));
        return new SearchAnswer(
                hits(page, understood, question.explain()),
                counting.total(),
                counting.facets(),
                understood.flatMap(QueryReading.Understood::meant));
    }

    private Counting counted(SearchQuestion question, Optional<Matching> matching) throws IOException {
        Counting counting = new Counting(question.filters());
        for (LeafReaderContext segment : snapshot.reader().leaves()) {
            FixedBitSet found;
            if (matching.isPresent()) {
                found = matching.get().found(segment);
            } else {
                found = new FixedBitSet(segment.reader().maxDoc());
                found.set(0, found.length());
            }
            Bits present = segment.reader().getLiveDocs();
            if (present != null) {
                present.applyMask(found, 0);
            }
            counting.add(found, snapshot.facets().get(segment.ord));
        }
        return counting;
    }

    private List<ScoreDoc> best(
            SearchQuestion question,
            Optional<QueryReading.Understood> understood,
            Optional<Matching> matching,
            Counting counting,
            int most)
            throws IOException {
        boolean byScore = matching.isPresent() && question.sort() == SearchQuestion.Sort.RELEVANCE;
        TopFieldCollector best = new TopFieldCollectorManager(
                        sort(question, !byScore), (int) Math.min(most, counting.total()), Integer.MAX_VALUE)
                .newCollector();
        for (LeafReaderContext segment : snapshot.reader().leaves()) {
            FixedBitSet fitting = counting.fitting().get(segment.ord);
            float[] scores = byScore ? matching.get().scores(segment, fitting) : new float[0];
            FixedBitSet own = byScore
                    ? snapshot.facets()
                            .get(segment.ord)
                            .havingAny(Fields.WRITTEN_IN, understood.get().own())
                    : fitting;
            LeafCollector collector = best.getLeafCollector(segment);
            Score score = new Score();
            collector.setScorer(score);
            int place = 0;
            BitSetIterator listings = new BitSetIterator(fitting, 0);
            for (int listing = listings.nextDoc(); listing < fitting.length(); listing = listings.nextDoc()) {
                if (byScore) {
                    float plain = scores[place++];
                    score.value = own.get(listing) ? plain * QueryReading.OWN_LANGUAGE : plain;
                }
                collector.collect(listing);
            }
        }
        return Arrays.asList(best.topDocs().scoreDocs);
    }

    /** The score of the listing that is collected at the moment. */
    private static final class Score extends Scorable {
        private float value;

        @Override
        public float score() {
            return value;
        }
    }

    private List<SearchAnswer.Hit> hits(
            List<ScoreDoc> page, Optional<QueryReading.Understood> understood, boolean explain) throws IOException {
        List<SearchAnswer.Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : page) {
            List<SearchAnswer.Reason> reasons =
                    explain && understood.isPresent() ? new Reasons(snapshot).of(understood.get(), hit.doc) : List.of();
            hits.add(new SearchAnswer.Hit(snapshot.slug(hit.doc), snapshot.shown(hit.doc), score(hit), reasons));
        }
        return hits;
    }

    /** Only where the score decides the order it is known. */
    private static double score(ScoreDoc hit) {
        return hit instanceof FieldDoc ordered && ordered.fields[0] instanceof Float score ? score : 0;
    }

    private static Sort sort(SearchQuestion question, boolean browsing) {
        SortField name = new SortField(Fields.NAME_BEGINNING, SortField.Type.LONG);
        SortField newest = new SortField(Fields.NEWEST, SortField.Type.LONG, true);
        return switch (question.sort()) {
            case NAME -> new Sort(new SortField(Fields.NAME_ORDER, SortField.Type.STRING), newest);
            case NEWEST -> new Sort(newest, name);
            case RELEVANCE -> browsing ? new Sort(newest, name) : new Sort(SortField.FIELD_SCORE, name);
        };
    }
}
