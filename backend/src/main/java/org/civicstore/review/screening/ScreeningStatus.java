package org.civicstore.review.screening;

/** How far a run of the checks is. */
public enum ScreeningStatus {
    /** Waits for its turn, runs, or is tried again. */
    PLANNED,
    /** Every check was run; single ones may still have broken down. */
    DONE,
    /** Given up after several tries: no check counts as passed, and a certifier decides. */
    BROKE
}
