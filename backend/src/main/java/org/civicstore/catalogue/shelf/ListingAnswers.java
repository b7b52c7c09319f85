package org.civicstore.catalogue.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.civicstore.catalogue.shelf.FoundBodies.FoundListingsBody;
import org.civicstore.catalogue.shelf.ListingBodies.ListingsBody;
import org.civicstore.search.SearchQuestion;
import org.civicstore.shared.web.KeptAnswer;
import org.civicstore.shared.web.KeptAnswers;

/**
 * What the API answers about listings. An answer is made once for each state of the shelves and then sent from memory, as
 * long as {@link ShelfVersion} says that nothing has changed.
 */
@Singleton
class ListingAnswers {
    private static final long LISTS = 12 << 20;
    private static final long DOCUMENTS = 20 << 20;
    private static final long FOUND = 8 << 20;

    private final ListingQueries queries;
    private final ListingSearch search;
    private final ShelfVersion version;
    private final ObjectMapper json;
    private final Clock clock;
    private final KeptAnswers<ListingQuestion, Long> lists = new KeptAnswers<>(LISTS);
    private final KeptAnswers<String, Long> documents = new KeptAnswers<>(DOCUMENTS);
    private final KeptAnswers<SearchQuestion, ListingSearch.State> found = new KeptAnswers<>(FOUND);

    ListingAnswers(ListingQueries queries, ListingSearch search, ShelfVersion version, ObjectMapper json, Clock clock) {
        this.queries = queries;
        this.search = search;
        this.version = version;
        this.json = json;
        this.clock = clock;
    }

    /** One page of cards. */
    KeptAnswer list(ListingQuestion question) {
        long current = version.current();
        return lists.find(question, current).orElseGet(() -> {
            KeptAnswer answer = KeptAnswer.of(write(ListingsBody.of(queries.stored(question))));
            lists.keep(question, current, answer);
            return answer;
        });
    }

    /** One page of what was searched for. */
    KeptAnswer found(SearchQuestion question) {
        ListingSearch.State state = search.state();
        return found.find(question, state).orElseGet(() -> {
            ListingSearch.Found fresh = search.find(question);
            KeptAnswer answer = KeptAnswer.of(write(FoundListingsBody.of(fresh, question.explain())));
            if (!fresh.degraded()) {
                found.keep(question, state, answer);
            }
            return answer;
        });
    }

    /** The document of a listing that is on the shelves and whose certificate has not run out. */
    Optional<KeptAnswer> document(String slug) {
        long current = version.current();
        Optional<KeptAnswer> kept = documents.find(slug, current);
        if (kept.isPresent()) {
            return kept.filter(answer -> answer.holdsAt(clock.instant()));
        }
        Optional<KeptAnswer> fresh = queries.stored(slug).map(ListingAnswers::answer);
        fresh.ifPresent(answer -> documents.keep(slug, current, answer));
        return fresh;
    }

    private static KeptAnswer answer(ListingQueries.StoredDocument document) {
        return new KeptAnswer(
                document.json().getBytes(StandardCharsets.UTF_8),
                '"' + document.entityTag() + '"',
                document.validUntil());
    }

    private byte[] write(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page of listings cannot be written as JSON", e);
        }
    }
}
