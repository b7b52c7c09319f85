package org.civicstore.review;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Monday to Friday. Public holidays are not known here: they differ between the countries that a store serves. */
public final class WorkingDays {
    /** A working day has as many hours as any other: the clock runs through the night and stands at weekends. */
    public static final Duration DAY = Duration.ofDays(1);

    private WorkingDays() {}

    /** The same time of day, so many working days later; from a weekend, counting begins on Monday. */
    public static Instant after(Instant start, int days) {
        ZonedDateTime at = start.atZone(ZoneOffset.UTC);
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (works(at.toLocalDate())) {
                left--;
            }
        }
        return at.toInstant();
    }

    /** When so much working time has passed; from a weekend, counting begins on Monday at midnight. */
    public static Instant after(Instant start, Duration time) {
        Instant at = start;
        for (Duration left = time; ; ) {
            LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            Instant midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            if (works(day)) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    /** The working time from one to the other; negative when the second comes first. */
    public static Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        for (Instant at = from; at.isBefore(to); ) {
            LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
            Instant midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant end = midnight.isBefore(to) ? midnight : to;
            if (works(day)) {
                sum = sum.plus(Duration.between(at, end));
            }
            at = end;
        }
        return sum;
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
