package org.civicstore.review.screening;

/** What a check means in this installation. */
public enum CheckMode {
    /** It runs, and what it finds counts. */
    ENFORCE,
    /** It runs, certifiers see what it finds, and nothing of it counts. */
    OBSERVE,
    /** It does not run; its criterion waits for a human. */
    OFF
}
