package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.privacy.Kept;

/** Clears away sessions that are over, with the device they were on; who signs in again clears their own sooner. */
@Singleton
class ForgetSessions implements RecurringJob {
    private final ErasureRepository sessions;
    private final Transactor transactor;
    private final Clock clock;

    ForgetSessions(ErasureRepository sessions, Transactor transactor, Clock clock) {
        this.sessions = sessions;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Kept.SESSION.job().orElseThrow();
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        transactor.run(tx -> sessions.forgetSessions(tx, now.minus(Kept.SESSION.period()), now));
    }
}
