package org.civicstore.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;

/** Plans the digests of the day, from six o'clock on (UTC): each person gets at most one, of what happened before that. */
@Singleton
class PlanDigests implements RecurringJob {
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final int AT_ONCE = 1000;

    private final NotificationQueries queries;
    private final SendDigest send;
    private final Transactor transactor;
    private final Jobs jobs;
    private final Clock clock;

    PlanDigests(NotificationQueries queries, SendDigest send, Transactor transactor, Jobs jobs, Clock clock) {
        this.queries = queries;
        this.send = send;
        this.transactor = transactor;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plan-digests";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        Instant before = lastSix(clock.instant());
        for (AccountId account : queries.withDigest(before, AT_ONCE)) {
            transactor.run(tx -> jobs.plan(
                    tx,
                    send,
                    account + " " + before.getEpochSecond(),
                    new SendDigest.Payload(account.value(), before),
                    clock.instant()));
        }
    }

    /** The latest six o'clock that is over. */
    static Instant lastSix(Instant now) {
        OffsetDateTime utc = now.atOffset(ZoneOffset.UTC);
        OffsetDateTime today = utc.toLocalDate().atTime(SIX).atOffset(ZoneOffset.UTC);
        return (utc.isBefore(today) ? today.minusDays(1) : today).toInstant();
    }
}
