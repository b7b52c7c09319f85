package org.civicstore.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.civicstore.search.SearchAnswer.Reason;

/** Says where the score of a hit comes from: the parts add up to the whole. */
final class Reasons {
    private final Snapshot snapshot;

    Reasons(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Reason> of(QueryReading.Understood question, int document) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        List<Reason> reasons = new ArrayList<>();
        Explanation exact = searcher.explain(question.exact().ways().getFirst().query(), document);
        if (exact.isMatch()) {
            reasons.add(new Reason("", "name", "exact", exact.getValue().doubleValue()));
        }
        for (Term term : question.terms()) {
            List<Reason> ways = new ArrayList<>();
            for (Term.Way way : term.ways()) {
                Explanation explanation = searcher.explain(way.query(), document);
                if (explanation.isMatch()) {
                    ways.add(new Reason(
                            term.said(),
                            way.where(),
                            way.how(),
                            explanation.getValue().doubleValue()));
                }
            }
            ways.sort(Comparator.comparingDouble(Reason::weight).reversed());
            for (int i = 0; i < ways.size(); i++) {
                Reason way = ways.get(i);
                reasons.add(i == 0 ? way : new Reason(way.word(), way.where(), way.how(), way.weight() * Term.TIE));
            }
        }
        if (snapshot.writtenIn(question.own(), document)) {
            double before = reasons.stream().mapToDouble(Reason::weight).sum();
            reasons.add(new Reason("", "text", "language", before * (QueryReading.OWN_LANGUAGE - 1)));
        }
        return reasons;
    }
}
