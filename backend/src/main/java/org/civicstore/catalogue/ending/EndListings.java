package org.civicstore.catalogue.ending;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Looks whose last day is over. */
@Singleton
class EndListings implements RecurringJob {
    private final EndingQueries endings;
    private final EndingService service;
    private final Clock clock;

    EndListings(EndingQueries endings, EndingService service, Clock clock) {
        this.endings = endings;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "end-listings";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        endings.due(clock.instant()).forEach(service::end);
    }
}
