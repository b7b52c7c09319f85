package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.persistence.Transactor;

/** Gives an entry another place among its kind; citizens see the new order at once. */
@Singleton
class EntryPlaceService {
    private final Transactor transactor;
    private final OpenedEntries opened;
    private final TaxonomyRepository entries;
    private final Clock clock;

    EntryPlaceService(Transactor transactor, OpenedEntries opened, TaxonomyRepository entries, Clock clock) {
        this.transactor = transactor;
        this.opened = opened;
        this.entries = entries;
        this.clock = clock;
    }

    /** @param place from 0; beyond the last one is the last */
    TaxonomyEntry move(Actor actor, EntryKind kind, String slug, int expected, int place) {
        return transactor.write(tx -> {
            TaxonomyEntry entry = opened.open(tx, actor, kind, slug, expected);
            List<TaxonomyEntry> order = new ArrayList<>(entries.inOrder(tx, kind));
            int from = order.indexOf(entry);
            int to = Math.min(place, order.size() - 1);
            order.remove(from);
            order.add(to, entry);
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i).place() != i) {
                    entries.place(tx, order.get(i).id(), i);
                }
            }
            if (from != to) {
                entries.record(
                        tx,
                        entry,
                        TaxonomyAction.MOVED,
                        actor,
                        Optional.of((from + 1) + " → " + (to + 1)),
                        clock.instant());
            }
            return entry;
        });
    }
}
