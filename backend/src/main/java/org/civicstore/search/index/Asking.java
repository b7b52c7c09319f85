package org.civicstore.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchAnswer;
import org.civicstore.search.SearchQuestion;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Words;

/** Asks one state of the index one question. */
final class Asking {
    private static final int MOST_VALUES = 100;
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
        if (snapshot.facets() == null) {
            return new SearchAnswer(List.of(), 0, Map.of(), Optional.empty());
        }
        boolean browsing = words.of(question.text(), SearchLanguage.OTHER).isEmpty();
        Optional<QueryReading.Understood> understood = browsing
                ? Optional.empty()
                : Optional.of(reading.read(question.text(), question.language(), snapshot.searcher()));
        Query query = understood.map(QueryReading.Understood::query).orElse(MatchAllDocsQuery.INSTANCE);
        DrillDownQuery narrowed = new DrillDownQuery(snapshot.config(), query);
        question.filters()
                .forEach((facet, values) -> values.forEach(value -> narrowed.add(facet.key(), Facet.value(value))));
        int wanted = question.page() * question.size();
        DrillSideways.DrillSidewaysResult found = new DrillSideways(
                        snapshot.searcher(), snapshot.config(), snapshot.facets())
                .search(narrowed, null, null, Math.max(wanted, LOOKED_THROUGH), sort(question, browsing), true);
        List<ScoreDoc> ranked = Arrays.asList(found.hits.scoreDocs);
        if (!browsing && question.sort() == SearchQuestion.Sort.RELEVANCE) {
            ranked = new OriginalsFirst(snapshot.reader()).ranked(ranked, LOOKED_THROUGH);
        }
        List<ScoreDoc> page =
                ranked.subList(Math.min(ranked.size(), wanted - question.size()), Math.min(ranked.size(), wanted));
        return new SearchAnswer(
                hits(page, understood, question.explain()),
                found.hits.totalHits.value(),
                facets(found.facets),
                understood.flatMap(QueryReading.Understood::meant));
    }

    private List<SearchAnswer.Hit> hits(
            List<ScoreDoc> page, Optional<QueryReading.Understood> understood, boolean explain) throws IOException {
        List<SearchAnswer.Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : page) {
            String slug = snapshot.slug(hit.doc);
            List<SearchAnswer.Reason> reasons = explain && understood.isPresent()
                    ? new Reasons(snapshot.searcher()).of(understood.get(), hit.doc)
                    : List.of();
            hits.add(new SearchAnswer.Hit(slug, Float.isNaN(hit.score) ? 0 : hit.score, reasons));
        }
        return hits;
    }

    private static Map<Facet, List<SearchAnswer.Count>> facets(Facets facets) throws IOException {
        Map<Facet, List<SearchAnswer.Count>> counted = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            FacetResult result;
            try {
                result = facets.getTopChildren(MOST_VALUES, facet.key());
            } catch (IllegalArgumentException nobodyHasIt) {
                continue;
            }
            if (result != null && result.labelValues.length > 0) {
                counted.put(
                        facet,
                        Arrays.stream(result.labelValues)
                                .map(value -> new SearchAnswer.Count(value.label, value.value.longValue()))
                                .toList());
            }
        }
        return counted;
    }

    private static Sort sort(SearchQuestion question, boolean browsing) {
        SortField name = new SortField(Fields.NAME_ORDER, SortField.Type.STRING);
        SortField newest = new SortField(Fields.NEWEST, SortField.Type.LONG, true);
        return switch (question.sort()) {
            case NAME -> new Sort(name, newest);
            case NEWEST -> new Sort(newest, name);
            case RELEVANCE -> browsing ? new Sort(newest, name) : new Sort(SortField.FIELD_SCORE, name);
        };
    }
}
