package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.search.CatalogueVersion;
import org.civicstore.shared.persistence.RecentVersion;

/** Tells whether the shelves are still as they were; the number grows in the transaction of each rearrangement. */
@Singleton
public class ShelfVersion implements CatalogueVersion {
    private final RecentVersion version;

    ShelfVersion(ShelfVersionQueries queries, Clock clock) {
        this.version = new RecentVersion(queries::version, clock);
    }

    @Override
    public long current() {
        return version.current();
    }

    /** To be told after the commit. */
    void changedHere() {
        version.changedHere();
    }
}
