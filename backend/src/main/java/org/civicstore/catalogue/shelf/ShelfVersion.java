package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.shared.persistence.RecentVersion;

/** Tells whether the shelves are still as they were; the number grows in the transaction of each rearrangement. */
@Singleton
public class ShelfVersion {
    private final RecentVersion version;

    ShelfVersion(ShelfVersionQueries queries, Clock clock) {
        this.version = new RecentVersion(queries::version, clock);
    }

    /** The version, a second old at most; what this node itself has changed is always in it. */
    public long current() {
        return version.current();
    }

    /** To be told after the commit. */
    void changedHere() {
        version.changedHere();
    }
}
