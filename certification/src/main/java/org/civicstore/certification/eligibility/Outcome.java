package org.civicstore.certification.eligibility;

/** What is known of somebody and an offer or benefit. */
public enum Outcome {
    /** Whatever the missing facts are. */
    ELIGIBLE,
    /** Whatever the missing facts are. */
    NOT_ELIGIBLE,
    /** It depends on missing facts. */
    UNDECIDED
}
