package org.civicstore.statistics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.privacy.Kept;

/** Keeps daily counts for a year and a little, so that a month can be compared with the same one of last year. */
@Singleton
class ForgetDailyCounts implements RecurringJob {
    private final CountRepository counts;
    private final Transactor transactor;
    private final Clock clock;

    ForgetDailyCounts(CountRepository counts, Transactor transactor, Clock clock) {
        this.counts = counts;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-daily-counts";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(Kept.DAILY_COUNT.period().toDays());
        transactor.run(tx -> counts.forget(tx, first));
    }
}
