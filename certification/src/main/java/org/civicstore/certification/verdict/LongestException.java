package org.civicstore.certification.verdict;

import java.time.LocalDate;
import org.civicstore.certification.criterion.Severity;

/** How long something may be excepted at most, by its severity: nothing is excepted for good. */
public final class LongestException {

    private LongestException() {}

    /** Days from the day of the decision to the last day on which it holds. */
    public static int days(Severity severity) {
        return switch (severity) {
            case BLOCKING -> 90;
            case MAJOR -> 180;
            case MINOR -> 365;
        };
    }

    /** Whether an exception that is decided today may hold until the end of that day. */
    public static boolean allows(Severity severity, LocalDate today, LocalDate until) {
        return until.isAfter(today) && !until.isAfter(today.plusDays(days(severity)));
    }
}
