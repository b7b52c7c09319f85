package org.civicstore.surveillance.watch;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;

/** Looks at the listings whose turn it is: each once a week, a few every ten minutes. */
@Singleton
class LookAtListings implements RecurringJob {
    private final WatchService service;

    LookAtListings(WatchService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "look-at-listings";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        service.enrol();
        service.lookAtDue();
    }
}
