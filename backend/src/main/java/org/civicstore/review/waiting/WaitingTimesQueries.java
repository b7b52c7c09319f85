package org.civicstore.review.waiting;

import static org.civicstore.generated.db.Tables.REVIEW_CASE;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.ServicePromise;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Answers how long vendors wait. What it found is kept for a minute: every vendor's page asks for it. */
@Singleton
public class WaitingTimesQueries {
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** The latest ones stand for all when there are more. */
    private static final int MOST = 5000;

    private final Transactor transactor;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    WaitingTimesQueries(Transactor transactor, Clock clock) {
        this.transactor = transactor;
        this.clock = clock;
    }

    private record Kept(WaitingTimes times, Instant at) {}

    public WaitingTimes now() {
        Instant now = clock.instant();
        Kept before = kept.get();
        if (before != null && Duration.between(before.at(), now).abs().compareTo(KEPT) < 0) {
            return before.times();
        }
        WaitingTimes times = read(now);
        kept.set(new Kept(times, now));
        return times;
    }

    private WaitingTimes read(Instant now) {
        List<WaitingTimes.Decision> decisions = transactor
                .reading()
                .select(
                        REVIEW_CASE.PROMISE,
                        REVIEW_CASE.TIER,
                        REVIEW_CASE.PROFILE,
                        REVIEW_CASE.SPENT_MILLIS,
                        REVIEW_CASE.MISSED_AT,
                        REVIEW_CASE.CONCLUDED_AT)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.CONCLUDED_AT.ge(Times.utc(now.minus(WaitingTimes.PERIOD))))
                // Decided before there was a clock, or within a weekend: that tells nothing of waiting.
                .and(REVIEW_CASE.SPENT_MILLIS.gt(0L))
                .orderBy(REVIEW_CASE.CONCLUDED_AT.desc())
                .limit(MOST)
                .fetch(row -> new WaitingTimes.Decision(
                        ServicePromise.valueOf(row.value1()),
                        RiskTier.valueOf(row.value2()),
                        row.value3(),
                        Duration.ofMillis(row.value4()),
                        row.value5() != null,
                        Times.instant(row.value6())));
        Condition waiting = REVIEW_CASE.STATUS.in(
                ReviewStatus.SCREENING.name(),
                ReviewStatus.QUEUED.name(),
                ReviewStatus.ASSESSING.name(),
                ReviewStatus.VERDICT_PROPOSED.name());
        return transactor
                .reading()
                .select(DSL.count(), DSL.min(REVIEW_CASE.OPENED_AT))
                .from(REVIEW_CASE)
                .where(waiting)
                .fetchSingle(row -> WaitingTimes.of(
                        decisions, row.value1(), Optional.ofNullable(Times.instantOrNull(row.value2())), now));
    }
}
