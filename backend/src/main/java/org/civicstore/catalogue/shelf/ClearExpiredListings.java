package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;

/**
 * Takes listings off the shelves whose certificate has run out; nobody tells, for it is a matter of the clock. The page
 * and the download look at the clock themselves, so only lists may be late, and by a minute at most.
 */
@Singleton
class ClearExpiredListings implements RecurringJob {
    private final ListingQueries queries;
    private final Shelves shelves;
    private final Transactor transactor;
    private final Clock clock;

    ClearExpiredListings(ListingQueries queries, Shelves shelves, Transactor transactor, Clock clock) {
        this.queries = queries;
        this.shelves = shelves;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clear-expired-listings";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(45);
    }

    @Override
    public void run() {
        queries.expired(clock.instant()).forEach(listing -> transactor.run(tx -> shelves.arrange(tx, listing)));
    }
}
