package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import org.civicstore.catalogue.release.ListingsAdded;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Puts listings that came together on the shelves together. */
@Singleton
class ListingsAddedEventHandler implements EventHandler<ListingsAdded> {
    private final Shelves shelves;

    ListingsAddedEventHandler(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public Class<ListingsAdded> event() {
        return ListingsAdded.class;
    }

    @Override
    public void handle(Tx tx, ListingsAdded event) {
        shelves.add(tx, event.added());
    }
}
