package org.civicstore.review.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.civicstore.certification.criterion.FastTrack;
import org.civicstore.review.CaseKind;

/** How long a decision holds, and how long it can be appealed against. */
public final class DecisionTerms {
    /** From the day of the decision; the day itself does not count. */
    private static final Period APPEAL = Period.ofWeeks(3);

    private DecisionTerms() {}

    /**
     * When a certificate of that moment runs out; exclusive. A year, with conditions too: whoever misses one is suspended, and goes
     * on when it is met. On the fast track as many days as its rules say.
     */
    public static Instant validUntil(CaseKind kind, Instant from) {
        return switch (kind) {
            case ORDINARY, FULL_AFTER_FAST_TRACK ->
                from.atZone(ZoneOffset.UTC).plusYears(1).toInstant();
            case FAST_TRACK -> from.plus(FastTrack.shipped().validity());
        };
    }

    /** The last day on which an appeal is taken. */
    public static LocalDate appealUntil(Instant decided) {
        return LocalDate.ofInstant(decided, ZoneOffset.UTC).plus(APPEAL);
    }
}
