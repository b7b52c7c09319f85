package org.civicstore.certification.verdict;

/** Where a criterion stands in a review. */
public enum State {
    MET,
    NOT_MET,
    /** Nobody has decided yet. */
    OPEN,
    /** It speaks about something this app does not have. */
    NOT_RELEVANT,
    /** Its check did not come to an answer; a human must decide. */
    DID_NOT_RUN;

    /** Whether a human decision is still missing. */
    public boolean undecided() {
        return this == OPEN || this == DID_NOT_RUN;
    }
}
