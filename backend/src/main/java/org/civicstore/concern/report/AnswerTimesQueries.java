package org.civicstore.concern.report;

import static org.civicstore.generated.db.Tables.CONCERN;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.concern.ConcernKind;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** Answers how fast the store answers. */
@Singleton
class AnswerTimesQueries {
    /** The latest ones stand for all when there are more; a page must stay quick whatever is sent to the store. */
    private static final int MOST = 5000;

    private final Transactor transactor;
    private final Clock clock;

    AnswerTimesQueries(Transactor transactor, Clock clock) {
        this.transactor = transactor;
        this.clock = clock;
    }

    AnswerTimes now() {
        Instant now = clock.instant();
        List<AnswerTimes.Entry> entries = transactor
                .reading()
                .select(CONCERN.KIND, CONCERN.RECEIVED_AT, CONCERN.DUE_AT, CONCERN.CLOSED_AT)
                .from(CONCERN)
                .where(
                        CONCERN.MERGED_INTO_ID.isNull(),
                        CONCERN.CLOSED_AT.isNull().or(CONCERN.CLOSED_AT.ge(Times.utc(now.minus(AnswerTimes.PERIOD)))))
                .orderBy(CONCERN.RECEIVED_AT.desc())
                .limit(MOST)
                .fetch(row -> {
                    Optional<Instant> closed = Optional.ofNullable(Times.instantOrNull(row.value4()));
                    return new AnswerTimes.Entry(
                            ConcernKind.valueOf(row.value1()),
                            closed.map(at -> Duration.between(Times.instant(row.value2()), at)),
                            closed.orElse(now).isAfter(Times.instant(row.value3())));
                });
        return AnswerTimes.of(entries);
    }
}
