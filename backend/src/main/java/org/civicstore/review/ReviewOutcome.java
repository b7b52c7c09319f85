package org.civicstore.review;

/** How a review ended. */
public enum ReviewOutcome {
    /** A certificate is due, perhaps under conditions. */
    CERTIFIED,
    /** The submission did not meet the criteria. */
    REFUSED
}
