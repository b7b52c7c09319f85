package org.civicstore.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.verdict.Condition;

/**
 * A moment of a certificate of which its vendor is reminded.
 *
 * @param condition the one whose day ends then; empty when the certificate itself runs out
 * @param end exclusive
 */
record Deadline(Optional<Condition> condition, Instant end) {
    /** Days before the end, the last reminder first. */
    private static final List<Integer> DAYS_BEFORE = List.of(7, 30, 60, 90);

    static final Duration EARLIEST = Duration.ofDays(90);

    /** Empty for running out. */
    String criterion() {
        return condition.map(Condition::criterion).orElse("");
    }

    /** The last day on which everything is still well. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
    }

    /**
     * Which reminder is the one of now. The certificate itself has just told what was nearer than that when it was issued, and after
     * a pause of the store only the latest reminder is worth sending.
     *
     * @param issued when the vendor heard of the deadline
     */
    Optional<Integer> daysBefore(Instant issued, Instant now) {
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        return DAYS_BEFORE.stream()
                .filter(days -> !now.isBefore(at(days)))
                .findFirst()
                .filter(days -> at(days).isAfter(issued));
    }

    private Instant at(int days) {
        return end.minus(Duration.ofDays(days));
    }
}
