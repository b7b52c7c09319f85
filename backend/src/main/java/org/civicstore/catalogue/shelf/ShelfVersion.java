package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells whether the shelves are still as they were. The number grows in the transaction of each rearrangement, so whoever
 * reads the number first and the shelves after never takes old shelves for new ones.
 */
@Singleton
public class ShelfVersion {
    /** How late this node may hear of what another one changed. Withdrawals must be obeyed within a minute. */
    static final Duration LATEST = Duration.ofSeconds(1);

    private final ShelfVersionQueries queries;
    private final Clock clock;
    private final AtomicLong ownChanges = new AtomicLong();
    private volatile Seen seen = new Seen(-1, -1, Instant.EPOCH);

    ShelfVersion(ShelfVersionQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The version, a second old at most; what this node itself has changed is always in it. */
    public long current() {
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

    /** The own changes were counted before the question was asked, so one that comes meanwhile makes it ask again. */
    private record Seen(long version, long ownChanges, Instant at) {}
}
