package org.civicstore.shared.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A number that grows in the transaction of each change, as this node knows it: asked for once a second at most, and anew
 * after each change of its own. Whoever reads the number first and the data after never takes old data for new.
 */
public final class RecentVersion {
    /** How late this node may hear of what another one changed. Withdrawals must be obeyed within a minute. */
    public static final Duration LATEST = Duration.ofSeconds(1);

    private final LongSupplier stored;
    private final Clock clock;
    private final AtomicLong ownChanges = new AtomicLong();
    private volatile Seen seen = new Seen(-1, -1, Instant.EPOCH);

    /** @param stored asks the database */
    public RecentVersion(LongSupplier stored, Clock clock) {
        this.stored = stored;
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
        Seen fresh = new Seen(stored.getAsLong(), own, now);
        seen = fresh;
        return fresh.version();
    }

    /** To be told after the commit. */
    public void changedHere() {
        ownChanges.incrementAndGet();
    }

    /** The own changes were counted before the question was asked, so one that comes meanwhile makes it ask again. */
    private record Seen(long version, long ownChanges, Instant at) {}
}
