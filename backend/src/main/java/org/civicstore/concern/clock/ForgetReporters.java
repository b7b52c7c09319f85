package org.civicstore.concern.clock;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.civicstore.concern.ConcernRepository;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.privacy.Kept;

/**
 * Forgets what is personal about answered concerns (Regulation (EU) 2016/679, article 5(1)(e)): the e-mail address after
 * thirty days even if the answer could not be sent, the words and the reporter's page after a year. Kind, times and answer
 * stay: they are how the public checks the store.
 */
@Singleton
class ForgetReporters implements RecurringJob {
    private final ConcernRepository concerns;
    private final Transactor transactor;
    private final Clock clock;

    ForgetReporters(ConcernRepository concerns, Transactor transactor, Clock clock) {
        this.concerns = concerns;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-reporters";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        transactor.run(tx -> {
            concerns.forgetEmailsClosedBefore(tx, now.minus(Kept.REPORTER_EMAIL.period()));
            concerns.forgetReportsClosedBefore(tx, now.minus(Kept.REPORT.period()));
        });
    }
}
