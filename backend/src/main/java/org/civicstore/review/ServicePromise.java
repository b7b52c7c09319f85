package org.civicstore.review;

import java.time.Duration;
import java.time.Instant;

/** How fast the store promises to answer. Declared, and named, in the order in which cases are taken. */
public enum ServicePromise {
    /** In a crisis, by day and night and at weekends. */
    FAST(Duration.ofHours(4), Duration.ofHours(1)),
    /** In working days. */
    ORDINARY(WorkingDays.DAY.multipliedBy(5), WorkingDays.DAY.multipliedBy(2));

    private final Duration whole;
    private final Duration again;

    ServicePromise(Duration whole, Duration again) {
        this.whole = whole;
        this.again = again;
    }

    /** From the first hand-in to the answer, the vendor's time not counted. */
    public Duration whole() {
        return whole;
    }

    /** At least, from a later hand-in: a round that comes back in the last hour cannot be read in that hour. */
    Duration again() {
        return again;
    }

    Instant after(Instant start, Duration time) {
        return switch (this) {
            case FAST -> start.plus(time);
            case ORDINARY -> WorkingDays.after(start, time);
        };
    }

    Duration between(Instant from, Instant to) {
        return switch (this) {
            case FAST -> Duration.between(from, to);
            case ORDINARY -> WorkingDays.between(from, to);
        };
    }
}
