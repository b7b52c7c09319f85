package org.civicstore.concern;

import java.time.Instant;
import org.civicstore.review.WorkingDays;

/** What a concern is about, and within how many working days it is answered. */
public enum ConcernKind {
    /** A hole, or data that leaks. */
    SECURITY(1),
    /** The app takes or shares more than its page says. */
    PRIVACY(2),
    /** Somebody cannot use it, with a screen reader for example. */
    ACCESSIBILITY(3),
    /** A price, a claim or a sender that is not true. */
    MISLEADING(2),
    /** Content that is against the law (Regulation (EU) 2022/2065, article 16). */
    ILLEGAL(1),
    /** It does not work. */
    BROKEN(5);

    private final int workingDays;

    ConcernKind(int workingDays) {
        this.workingDays = workingDays;
    }

    /** The promise to the public. */
    public int workingDays() {
        return workingDays;
    }

    /** The moment until which a concern of this kind, received then, is to be answered. */
    public Instant dueAfter(Instant received) {
        return WorkingDays.after(received, workingDays);
    }
}
