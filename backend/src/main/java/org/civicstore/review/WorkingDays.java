package org.civicstore.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Monday to Friday. Public holidays are not known here: they differ between the countries that a store serves. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The same time of day, so many working days later; from a weekend, counting begins on Monday. */
    public static Instant after(Instant start, int days) {
        ZonedDateTime at = start.atZone(ZoneOffset.UTC);
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return at.toInstant();
    }
}
