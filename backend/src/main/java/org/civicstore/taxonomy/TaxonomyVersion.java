package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.shared.persistence.RecentVersion;

/** Tells whether the taxonomy is still as it was; the number grows in the transaction of each publication. */
@Singleton
class TaxonomyVersion {
    private final RecentVersion version;

    TaxonomyVersion(TaxonomyQueries queries, Clock clock) {
        this.version = new RecentVersion(queries::version, clock);
    }

    /** The version, a second old at most; what this node itself has published is always in it. */
    long current() {
        return version.current();
    }

    /** To be told after the commit. */
    void changedHere() {
        version.changedHere();
    }
}
