package org.civicstore.review;

import java.util.EnumSet;
import java.util.Set;

/** What can happen to a review. */
public enum ReviewAction {
    /** A certifier takes the case out of the queue. */
    CLAIM,
    /** The certifier lets go of it. */
    RELEASE,
    /** Another certifier takes the case from the one who holds it. */
    TAKE_OVER,
    /** The certifier who holds the case gives it to a colleague. */
    HAND_OVER,
    /** A certifier declares an interest in the vendor, and leaves its cases to others. */
    STEP_ASIDE,
    /** The certifier decides about one criterion. */
    RULE,
    /** The certifier clears a finding for this listing, until a day. */
    CLEAR,
    /** The certifier takes a clearing back. */
    REOPEN,
    /** The certifier proposes that the listing is excepted from a criterion, until a day. */
    WAIVE,
    /** A certifier writes, to colleagues or to the vendor. */
    MESSAGE,
    /** The certifier has the checks run once more. */
    RERUN_CHECKS,
    /** The certifier sends the submission back to its vendor. */
    REQUEST_CHANGES,
    /** The certifier proposes a verdict. */
    PROPOSE,
    /** A second certifier agrees with the verdict. */
    CONFIRM,
    /** A second certifier gives it back with a reason. */
    RETURN,
    /** An operator puts the case on the fast track of a crisis. */
    FAST_TRACK,
    /** The full review opens by itself after a certificate was issued on the fast track. */
    OPEN_FULL,
    /** The vendor answers a finding. */
    ANSWER,
    /** The checks came to an end, well or not. */
    SCREENED,
    /** The vendor handed in again. */
    HAND_IN,
    /** The promised time ran out. */
    OVERDUE,
    /** The vendor took the submission back. */
    CLOSE,
    /** An appeal set the verdict aside. */
    OVERTURN;

    /** What a certifier may ask for. */
    static Set<ReviewAction> ofCertifiers() {
        return EnumSet.range(CLAIM, RETURN);
    }
}
