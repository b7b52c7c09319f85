package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/**
 * Brings what comes with the product into the database, once per node and start: what is not there yet becomes the first
 * edition, and a newer product renews what no operator has edited. What operators have made their own stays theirs.
 */
@Singleton
class ShippingService {
    private static final Actor STORE = new Actor.SystemActor();

    private final Transactor transactor;
    private final TaxonomyRepository entries;
    private final Ids ids;
    private final Clock clock;

    ShippingService(Transactor transactor, TaxonomyRepository entries, Ids ids, Clock clock) {
        this.transactor = transactor;
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stops the start when what is shipped has a fault. */
    void ship() {
        List<TaxonomyContent> categories = ShippedTaxonomy.categories();
        List<TaxonomyContent> events = ShippedTaxonomy.lifeEvents();
        List<String> faults = TaxonomyRules.faults(
                categories.stream().map(TaxonomyContent::taxon).toList(),
                events.stream().map(TaxonomyContent::lifeEvent).toList());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        transactor.run(tx -> {
            entries.lockAll(tx);
            categories.forEach(content -> ship(tx, EntryKind.CATEGORY, content));
            events.forEach(content -> ship(tx, EntryKind.LIFE_EVENT, content));
        });
    }

    private void ship(Tx tx, EntryKind kind, TaxonomyContent content) {
        Optional<TaxonomyEntry> known = entries.find(tx, kind, content.slug());
        if (known.isPresent()) {
            renew(tx, known.get(), content);
        } else {
            TaxonomyEntry fresh = new TaxonomyEntry(
                    ids.next(), kind, content.slug(), entries.nextPlace(tx, kind), Optional.empty(), 1, 0);
            if (!entries.isTaken(tx, kind, content.slug(), fresh.id())) {
                entries.insert(tx, fresh);
                publish(tx, fresh, content);
            }
        }
    }

    private void renew(Tx tx, TaxonomyEntry entry, TaxonomyContent content) {
        boolean outdated = entries.newest(tx, entry)
                .filter(newest -> newest.shipped() && !newest.content().equals(content))
                .isPresent();
        if (outdated) {
            TaxonomyEntry renewed = new TaxonomyEntry(
                    entry.id(),
                    entry.kind(),
                    entry.slug(),
                    entry.place(),
                    entry.draft(),
                    entry.editions() + 1,
                    entry.rowVersion());
            entries.save(tx, renewed);
            publish(tx, renewed, content);
        }
    }

    private void publish(Tx tx, TaxonomyEntry entry, TaxonomyContent content) {
        Instant now = clock.instant();
        entries.publish(tx, entry, content, now, STORE, now);
        entries.record(tx, entry, TaxonomyAction.SHIPPED, STORE, Optional.empty(), now);
    }
}
