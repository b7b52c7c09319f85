package org.civicstore.search.feed;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
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

    /** The listings can be found from now on, by what they say now. */
    public void put(Tx tx, List<SearchEntry> shown) {
        entries.put(tx, shown, clock.instant());
    }

    /** The listing can no longer be found; no error when it could not be before. */
    public void remove(Tx tx, ListingId listing) {
        entries.remove(tx, listing, clock.instant());
    }
}
