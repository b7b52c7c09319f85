package org.civicstore.library;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;

/** Erases what is remembered of removed apps when {@link LibraryApp#REMOVAL_KEPT} is over. */
@Singleton
class ForgetRemovals implements RecurringJob {
    private static final int AT_ONCE = 1000;

    private final LibraryRepository libraries;
    private final Transactor transactor;
    private final Clock clock;

    ForgetRemovals(LibraryRepository libraries, Transactor transactor, Clock clock) {
        this.libraries = libraries;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-removed-apps";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(LibraryApp.REMOVAL_KEPT);
        int forgotten;
        do {
            forgotten = transactor.write(tx -> libraries.forgetRemovals(tx, before, AT_ONCE));
        } while (forgotten == AT_ONCE);
    }
}
