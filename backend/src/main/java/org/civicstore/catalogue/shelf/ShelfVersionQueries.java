package org.civicstore.catalogue.shelf;

import static org.civicstore.generated.db.Tables.SHELF_VERSION;

import jakarta.inject.Singleton;
import org.civicstore.shared.persistence.Transactor;

/** Reads how often the shelves have been rearranged. */
@Singleton
class ShelfVersionQueries {
    private final Transactor transactor;

    ShelfVersionQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** As committed now; grows by one or more with each rearrangement. */
    long version() {
        return transactor
                .reading()
                .select(SHELF_VERSION.CHANGES)
                .from(SHELF_VERSION)
                .where(SHELF_VERSION.NAME.eq(Shelf.ALL))
                .fetchOptional(SHELF_VERSION.CHANGES)
                .orElse(0L);
    }
}
