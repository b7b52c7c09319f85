package org.civicstore.search.feed;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;

/** Keeps the change log short. A node that was away for longer builds its index anew. */
@Singleton
class ForgetSearchChanges implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(7);

    private final SearchEntryRepository entries;
    private final SearchChangeQueries queries;
    private final Transactor transactor;
    private final Clock clock;

    ForgetSearchChanges(
            SearchEntryRepository entries, SearchChangeQueries queries, Transactor transactor, Clock clock) {
        this.entries = entries;
        this.queries = queries;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-search-changes";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        long last = queries.last();
        transactor.run(tx -> entries.forget(tx, clock.instant().minus(KEPT), last));
    }
}
