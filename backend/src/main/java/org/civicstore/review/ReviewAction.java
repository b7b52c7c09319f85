package org.civicstore.review;

import java.util.EnumSet;
import java.util.Set;

/** What can happen to a review. */
public enum ReviewAction {
    /** A certifier takes the case out of the queue. */
    CLAIM,
    /** The certifier lets go of it. */
    RELEASE,
    /** The certifier decides about one criterion. */
    RULE,
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
    /** The vendor answers a finding. */
    ANSWER,
    /** The checks came to an end, well or not. */
    SCREENED,
    /** The vendor handed in again. */
    HAND_IN,
    /** The vendor took the submission back. */
    CLOSE;

    /** What a certifier may ask for. */
    static Set<ReviewAction> ofCertifiers() {
        return EnumSet.range(CLAIM, RETURN);
    }
}
