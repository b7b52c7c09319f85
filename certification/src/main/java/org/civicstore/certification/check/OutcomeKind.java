package org.civicstore.certification.check;

/** How an examination ended. Only {@link #PASS} ever counts in the vendor's favour. */
public enum OutcomeKind {
    /** Looked, and nothing was wrong. */
    PASS,
    /** Looked, and something was wrong; findings say what. */
    FAIL,
    /** The check broke down: our fault, worth a retry. */
    ERROR,
    /** The check did not look, for a stated reason such as a scanner that is not configured. */
    SKIPPED,
    /** There is nothing of the kind to look at. */
    NOT_APPLICABLE
}
