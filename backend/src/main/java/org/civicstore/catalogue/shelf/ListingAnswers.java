package org.civicstore.catalogue.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.catalogue.shelf.FoundBodies.FoundListingsBody;
import org.civicstore.catalogue.shelf.ListingBodies.ListingsBody;
import org.civicstore.search.SearchQuestion;
import org.civicstore.shared.web.EntityTags;

/**
 * What the API answers about listings. An answer is made once for each state of the shelves and then sent from memory, as
 * long as {@link ShelfVersion} says that nothing has changed.
 */
@Singleton
class ListingAnswers {
    private static final long LISTS = 12 << 20;
    private static final long DOCUMENTS = 20 << 20;

    private final ListingQueries queries;
    private final ListingSearch search;
    private final ShelfVersion version;
    private final ObjectMapper json;
    private final Clock clock;
    private final KeptAnswers<ListingQuestion> lists = new KeptAnswers<>(LISTS);
    private final KeptAnswers<String> documents = new KeptAnswers<>(DOCUMENTS);

    ListingAnswers(ListingQueries queries, ListingSearch search, ShelfVersion version, ObjectMapper json, Clock clock) {
        this.queries = queries;
        this.search = search;
        this.version = version;
        this.json = json;
        this.clock = clock;
    }

    /** One page of cards. */
    ListingAnswer list(ListingQuestion question) {
        long current = version.current();
        return lists.find(question, current).orElseGet(() -> {
            byte[] bytes = write(ListingsBody.of(queries.stored(question)));
            ListingAnswer answer = new ListingAnswer(bytes, EntityTags.of(bytes), Instant.MAX);
            lists.keep(question, current, answer);
            return answer;
        });
    }

    /** One page of what was searched for; made anew each time, since hardly two people ask the same. */
    ListingAnswer found(SearchQuestion question) {
        byte[] bytes = write(FoundListingsBody.of(search.find(question), question.explain()));
        return new ListingAnswer(bytes, EntityTags.of(bytes), Instant.MAX);
    }

    /** The document of a listing that is on the shelves and whose certificate has not run out. */
    Optional<ListingAnswer> document(String slug) {
        long current = version.current();
        Optional<ListingAnswer> kept = documents.find(slug, current);
        if (kept.isPresent()) {
            return kept.filter(answer -> clock.instant().isBefore(answer.until()));
        }
        Optional<ListingAnswer> fresh = queries.stored(slug).map(ListingAnswers::answer);
        fresh.ifPresent(answer -> documents.keep(slug, current, answer));
        return fresh;
    }

    private static ListingAnswer answer(ListingQueries.StoredDocument document) {
        return new ListingAnswer(
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
