package org.civicstore.review;

import java.time.Duration;
import java.time.Instant;

/** Why a case stands where it stands in the queue: crises first, then whoever has the least time left. */
public enum Priority {
    /** A crisis. */
    FAST_TRACK,
    /** The promise is broken already. */
    OVERDUE,
    /** The promise runs out within a day. */
    DUE_SOON,
    /** The vendor has mended what was asked for, and waits once more. */
    CAME_BACK,
    /** By the time that is left. */
    IN_TURN,
    /** The vendor must act; nothing to do. */
    WITH_VENDOR,
    /** Nothing moves any more. */
    ENDED;

    private static final Duration SOON = Duration.ofDays(1);

    public static Priority of(Review review, Instant now) {
        ServiceClock clock = review.clock();
        if (review.status().ended()) {
            return ENDED;
        }
        if (!clock.runs()) {
            return WITH_VENDOR;
        }
        if (clock.promise() == ServicePromise.FAST) {
            return FAST_TRACK;
        }
        if (clock.late(now)) {
            return OVERDUE;
        }
        if (clock.dueAt().filter(due -> due.isBefore(now.plus(SOON))).isPresent()) {
            return DUE_SOON;
        }
        return review.round() > 1 ? CAME_BACK : IN_TURN;
    }
}
