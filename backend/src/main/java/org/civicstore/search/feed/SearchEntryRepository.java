package org.civicstore.search.feed;

import static org.civicstore.generated.db.Tables.SEARCH_CHANGE;
import static org.civicstore.generated.db.Tables.SEARCH_ENTRY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.civicstore.certification.CertificationJson;
import org.civicstore.search.SearchEntry;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Writes entries, and for each change a line in the log. */
@Singleton
class SearchEntryRepository {
    private final JsonMapper json = CertificationJson.mapper();

    void put(Tx tx, List<SearchEntry> entries, Instant now) {
        tx.together(all -> {
            entries.forEach(entry -> put(all, entry, now));
            entries.forEach(entry -> changed(all, entry.listing(), now));
        });
    }

    private void put(Tx tx, SearchEntry entry, Instant now) {
        tx.sql()
                .execute(
                        "insert into search_entry (listing_id, entry, changed_at) values (?, ?, ?)"
                                + " on duplicate key update entry = values(entry), changed_at = values(changed_at)",
                        Uuids.bytes(entry.listing().value()),
                        write(entry),
                        Times.utc(now));
    }

    /** Nothing is logged for what was not there. */
    void remove(Tx tx, ListingId listing, Instant now) {
        int removed = tx.sql()
                .deleteFrom(SEARCH_ENTRY)
                .where(SEARCH_ENTRY.LISTING_ID.eq(Uuids.bytes(listing.value())))
                .execute();
        if (removed > 0) {
            changed(tx, listing, now);
        }
    }

    /** Forgets changes from before that time, but never the last one: by it an index sees that it is up to date. */
    int forget(Tx tx, Instant before, long last) {
        return tx.sql()
                .deleteFrom(SEARCH_CHANGE)
                .where(SEARCH_CHANGE.CHANGED_AT.lt(Times.utc(before)), SEARCH_CHANGE.SEQ.lt(last))
                .execute();
    }

    private static void changed(Tx tx, ListingId listing, Instant now) {
        tx.sql()
                .insertInto(SEARCH_CHANGE)
                .set(SEARCH_CHANGE.LISTING_ID, Uuids.bytes(listing.value()))
                .set(SEARCH_CHANGE.CHANGED_AT, Times.utc(now))
                .execute();
    }

    private String write(SearchEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry cannot be written as JSON", e);
        }
    }
}
