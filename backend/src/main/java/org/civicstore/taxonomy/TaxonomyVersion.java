package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Tells whether the taxonomy is still as it was; the number grows in the transaction of each publication. */
@Singleton
class TaxonomyVersion {
    /** How late this node may hear of what another one published. */
    private static final Duration LATEST = Duration.ofSeconds(1);

    private final TaxonomyQueries queries;
    private final Clock clock;
    private final AtomicLong ownChanges = new AtomicLong();
    private volatile Seen seen = new Seen(-1, -1, Instant.EPOCH);

    TaxonomyVersion(TaxonomyQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The version, a second old at most; what this node itself has published is always in it. */
    long current() {
        Seen last = seen;
        long own = ownChanges.get();
        Instant now = clock.instant();
        if (last.ownChanges() == own
                && !now.isBefore(last.at())
                && now.isBefore(last.at().plus(LATEST))) {
            return last.version();
        }
        Seen fresh = new Seen(queries.version(), own, now);
        seen = fresh;
        return fresh.version();
    }

    /** To be told after the commit. */
    void changedHere() {
        ownChanges.incrementAndGet();
    }

    private record Seen(long version, long ownChanges, Instant at) {}
}
