package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.civicstore.catalogue.release.Listing;
import org.civicstore.catalogue.release.ListingChanged;
import org.civicstore.catalogue.release.ListingRepository;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseRepository;
import org.civicstore.search.feed.SearchEntries;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.persistence.Tx;

/**
 * Keeps what citizens see in step with the releases, in the transaction of each change: a listing is on the shelves when
 * its organisation is verified and one of its releases is on offer, and else on none.
 */
@Singleton
class Shelves implements EventHandler<ListingChanged> {
    private final ListingRepository listings;
    private final ReleaseRepository releases;
    private final DocumentAssembly assembly;
    private final ShelfRepository shelves;
    private final ShelfVersion version;
    private final EntryAssembly entries;
    private final SearchEntries found;
    private final Clock clock;

    Shelves(
            ListingRepository listings,
            ReleaseRepository releases,
            DocumentAssembly assembly,
            ShelfRepository shelves,
            ShelfVersion version,
            EntryAssembly entries,
            SearchEntries found,
            Clock clock) {
        this.listings = listings;
        this.releases = releases;
        this.assembly = assembly;
        this.shelves = shelves;
        this.version = version;
        this.entries = entries;
        this.found = found;
        this.clock = clock;
    }

    @Override
    public Class<ListingChanged> event() {
        return ListingChanged.class;
    }

    @Override
    public void handle(Tx tx, ListingChanged event) {
        arrange(tx, event.listing());
    }

    /** Builds anew what is shown of the listing. */
    void arrange(Tx tx, ListingId id) {
        Instant now = clock.instant();
        Listing listing = listings.lock(tx, id).orElseThrow();
        shelves.remove(tx, id);
        List<Release> all = listing.publisherListed() ? releases.ofListing(tx, id) : List.of();
        all.stream()
                .filter(release -> release.offeredAt(now))
                .findFirst()
                .map(current -> assembly.document(listing.publisher(), current, all))
                .ifPresentOrElse(
                        document -> {
                            shelves.put(tx, id, document, now);
                            found.put(tx, entries.entry(id, document, all));
                        },
                        () -> found.remove(tx, id));
        shelves.countChange(tx);
        tx.afterCommit(version::changedHere);
    }
}
