package org.civicstore.review.certifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.review.Pause;
import org.civicstore.review.Review;
import org.civicstore.review.ServiceClock;
import org.civicstore.review.ServicePromise;

/**
 * The service clock, as certifier and vendor alike see it.
 *
 * @param runs whether the store's time is running out now
 * @param promisedMinutes of the store's time, from the first hand-in to the answer
 * @param spentMinutes of working time that the store has used
 * @param dueAt absent while the vendor must act
 * @param late whether the vendor waits longer than promised now
 * @param missedAt when the promise was first broken
 * @param pauses in which the vendor had to act, with why; the oldest first. Empty in the queue
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ClockBody(
        ServicePromise promise,
        boolean runs,
        long promisedMinutes,
        long spentMinutes,
        Optional<Instant> dueAt,
        boolean late,
        Optional<Instant> missedAt,
        List<PauseBody> pauses) {

    /** @param until absent while it lasts */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PauseBody(Instant from, Optional<Instant> until, String reason) {}

    public static ClockBody of(Review review, List<Pause> pauses, Instant now) {
        ServiceClock clock = review.clock();
        return new ClockBody(
                clock.promise(),
                clock.runs(),
                clock.promise().whole().toMinutes(),
                clock.spentAt(now).toMinutes(),
                clock.dueAt(),
                clock.late(now),
                clock.missedAt(),
                pauses.stream()
                        .map(pause -> new PauseBody(pause.from(), pause.until(), pause.reason()))
                        .toList());
    }
}
