package org.civicstore.catalogue.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.civicstore.certification.CertificationJson;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchAnswer;
import org.civicstore.search.SearchIndex;
import org.civicstore.search.SearchQuestion;
import org.civicstore.search.SearchUnavailable;
import org.civicstore.search.language.Marks;
import org.civicstore.shared.paging.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds listings by words and by what they have in common: in the index of this node, or by name in the database while
 * that cannot answer. The index also has what is shown of them; while it is behind the shelves, that is read from the
 * shelves instead, so nothing withdrawn is shown because it is still found.
 */
@Singleton
public class ListingSearch {
    private static final Logger LOG = LoggerFactory.getLogger(ListingSearch.class);

    private final SearchIndex index;
    private final ShelfVersion shelves;
    private final CardQueries cards;
    private final ListingQueries byName;
    private final JsonMapper json = CertificationJson.mapper();

    /** Whether the last question could not be asked of the index: that is logged once, not with every question. */
    private final AtomicBoolean unavailable = new AtomicBoolean();

    ListingSearch(SearchIndex index, ShelfVersion shelves, CardQueries cards, ListingQueries byName) {
        this.index = index;
        this.shelves = shelves;
        this.cards = cards;
        this.byName = byName;
    }

    /**
     * What answers are made of; they stay the same while it does.
     *
     * @param shelves {@link ShelfVersion#current}
     * @param index {@link SearchIndex#upTo}
     * @param words {@link SearchIndex#words}
     */
    public record State(long shelves, long index, String words) {}

    /** As it is before the question; whoever keeps an answer reads it first. */
    public State state() {
        return new State(shelves.current(), index.upTo(), index.words());
    }

    /**
     * What was found.
     *
     * @param cards as they are stored, as JSON texts
     * @param degraded whether only names were searched, because the index could not answer
     */
    public record Found(Page<String> cards, SearchAnswer answer, boolean degraded) {}

    /** The same, read. */
    public record FoundCards(Page<ListingCard> cards, SearchAnswer answer, boolean degraded) {}

    /** Answers the question. */
    public Found find(SearchQuestion question) {
        try {
            State state = state();
            SearchAnswer answer = index.search(question);
            if (unavailable.compareAndSet(true, false)) {
                LOG.info("The search index answers again");
            }
            List<String> found = shown(answer.hits(), state.index() == state.shelves());
            return new Found(new Page<>(found, question.page(), question.size(), answer.total()), answer, false);
        } catch (SearchUnavailable e) {
            if (unavailable.compareAndSet(false, true)) {
                LOG.warn("The search index cannot answer; until it does names are searched in the database", e);
            }
            Page<String> found = byName.stored(plain(question));
            return new Found(found, new SearchAnswer(List.of(), found.total(), Map.of(), Optional.empty()), true);
        }
    }

    /** @param inStep whether what the index has to show is what the shelves have */
    private List<String> shown(List<SearchAnswer.Hit> hits, boolean inStep) {
        if (inStep && hits.stream().allMatch(hit -> hit.shown().isPresent())) {
            return hits.stream().flatMap(hit -> hit.shown().stream()).toList();
        }
        Map<String, String> shown =
                cards.bySlug(hits.stream().map(SearchAnswer.Hit::slug).toList());
        return hits.stream()
                .map(hit -> shown.get(hit.slug()))
                .filter(card -> card != null)
                .toList();
    }

    /** As {@link #find}, with the cards read. */
    public FoundCards cards(SearchQuestion question) {
        Found found = find(question);
        return new FoundCards(found.cards().map(this::read), found.answer(), found.degraded());
    }

    /** Finds what was asked for in texts, for marking it; nothing for a question without words or an index that is away. */
    public Optional<Marks> marks(SearchQuestion question) {
        try {
            return question.text().isBlank()
                    ? Optional.empty()
                    : Optional.of(index.marks(question.text(), question.language()));
        } catch (SearchUnavailable e) {
            return Optional.empty();
        }
    }

    private static ListingQuestion plain(SearchQuestion question) {
        return new ListingQuestion(
                question.text(),
                first(question, Facet.CATEGORY),
                first(question, Facet.PLATFORM),
                first(question, Facet.LANGUAGE),
                ListingQuestion.Sort.valueOf(question.sort().name()),
                question.page(),
                question.size());
    }

    private static Optional<String> first(SearchQuestion question, Facet facet) {
        return question.filters().getOrDefault(facet, List.of()).stream().findFirst();
    }

    private ListingCard read(String card) {
        try {
            return json.readValue(card, ListingCard.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored card cannot be read", e);
        }
    }
}
