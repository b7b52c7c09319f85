package org.civicstore.search.feed;

import static org.civicstore.generated.db.Tables.SEARCH_CHANGE;
import static org.civicstore.generated.db.Tables.SEARCH_ENTRY;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.search.SearchEntry;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Answers what changed, and what the entries say now. */
@Singleton
public class SearchChangeQueries {
    private final Transactor transactor;
    private final JsonMapper json = CertificationJson.mapper();

    SearchChangeQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** One line of the log. */
    record Change(long seq, ListingId listing, Instant at) {}

    /** Changes after that one, in their order; at most {@code most}. */
    List<Change> after(long seq, int most) {
        return transactor
                .reading()
                .select(SEARCH_CHANGE.SEQ, SEARCH_CHANGE.LISTING_ID, SEARCH_CHANGE.CHANGED_AT)
                .from(SEARCH_CHANGE)
                .where(SEARCH_CHANGE.SEQ.gt(seq))
                .orderBy(SEARCH_CHANGE.SEQ)
                .limit(most)
                .fetch(row ->
                        new Change(row.value1(), new ListingId(Uuids.uuid(row.value2())), Times.instant(row.value3())));
    }

    /** The last change there is; 0 when there is none. */
    long last() {
        return transactor
                .reading()
                .select(max(SEARCH_CHANGE.SEQ))
                .from(SEARCH_CHANGE)
                .fetchOptional(row -> row.value1())
                .orElse(0L);
    }

    /** The first change that is still in the log. */
    Optional<Long> first() {
        return transactor
                .reading()
                .select(min(SEARCH_CHANGE.SEQ))
                .from(SEARCH_CHANGE)
                .fetchOptional(row -> row.value1());
    }

    /** What those of the listings say that can be found. */
    List<SearchEntry> entries(Collection<ListingId> listings) {
        return transactor
                .reading()
                .select(SEARCH_ENTRY.ENTRY)
                .from(SEARCH_ENTRY)
                .where(SEARCH_ENTRY.LISTING_ID.in(listings.stream()
                        .map(listing -> Uuids.bytes(listing.value()))
                        .toList()))
                .fetch(row -> read(row.value1()));
    }

    /** All entries in the order of their listings, after that one; at most {@code most}. */
    public List<SearchEntry> page(@Nullable ListingId after, int most) {
        return transactor
                .reading()
                .select(SEARCH_ENTRY.ENTRY)
                .from(SEARCH_ENTRY)
                .where(SEARCH_ENTRY.LISTING_ID.gt(after == null ? new byte[0] : Uuids.bytes(after.value())))
                .orderBy(SEARCH_ENTRY.LISTING_ID)
                .limit(most)
                .fetch(row -> read(row.value1()));
    }

    /** How many listings can be found. */
    public long count() {
        return transactor.reading().fetchCount(SEARCH_ENTRY);
    }

    /** Entries that hold any of the pieces of text somewhere; at most {@code most}. Reads all of them. */
    public List<SearchEntry> holding(Collection<String> pieces, int most) {
        return transactor
                .reading()
                .select(SEARCH_ENTRY.ENTRY)
                .from(SEARCH_ENTRY)
                .where(DSL.or(pieces.stream()
                        .map(SEARCH_ENTRY.ENTRY::containsIgnoreCase)
                        .toList()))
                .orderBy(SEARCH_ENTRY.LISTING_ID)
                .limit(most)
                .fetch(row -> read(row.value1()));
    }

    private SearchEntry read(String text) {
        try {
            return json.readValue(text, SearchEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry cannot be read", e);
        }
    }
}
