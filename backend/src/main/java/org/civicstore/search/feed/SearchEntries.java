package org.civicstore.search.feed;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.search.SearchEntry;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.persistence.Tx;

/** Where the catalogue tells what can be found, in the transaction that makes it so. */
@Singleton
public class SearchEntries {
    private final SearchEntryRepository entries;
    private final Clock clock;

    SearchEntries(SearchEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** The listing can be found from now on, by what it says now. */
    public void put(Tx tx, SearchEntry entry) {
        entries.put(tx, entry, clock.instant());
    }

    /** The listing can no longer be found; no error when it could not be before. */
    public void remove(Tx tx, ListingId listing) {
        entries.remove(tx, listing, clock.instant());
    }
}
