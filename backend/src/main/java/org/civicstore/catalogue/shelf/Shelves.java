package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.release.Listing;
import org.civicstore.catalogue.release.ListingChanged;
import org.civicstore.catalogue.release.ListingRepository;
import org.civicstore.catalogue.release.ListingsAdded;
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
                            String card =
                                    shelves.put(tx, Map.of(id, document), now).get(id);
                            found.put(tx, List.of(entries.entry(id, document, all, card)));
                        },
                        () -> found.remove(tx, id));
        shelves.countChange(tx);
        tx.afterCommit(version::changedHere);
    }

    /** Puts listings that came together on their shelves. */
    void add(Tx tx, List<ListingsAdded.Added> added) {
        Instant now = clock.instant();
        Map<ListingId, ListingDocument> documents = new LinkedHashMap<>();
        Map<ListingId, List<Release>> all = new LinkedHashMap<>();
        for (ListingsAdded.Added each : added) {
            if (each.listing().publisherListed() && each.release().offeredAt(now)) {
                List<Release> releases = List.of(each.release());
                all.put(each.listing().id(), releases);
                documents.put(
                        each.listing().id(), assembly.document(each.listing().publisher(), each.release(), releases));
            }
        }
        Map<ListingId, String> cards = shelves.put(tx, documents, now);
        found.put(
                tx,
                documents.entrySet().stream()
                        .map(shown -> entries.entry(
                                shown.getKey(),
                                shown.getValue(),
                                all.getOrDefault(shown.getKey(), List.of()),
                                cards.getOrDefault(shown.getKey(), "")))
                        .toList());
        shelves.countChange(tx);
        tx.afterCommit(version::changedHere);
    }
}
