package org.civicstore.review;

/** Who established that a criterion is met. */
public enum HowKnown {
    /** A check of the store, run on the very bytes. */
    SCANNED,
    /** A certifier, by a ruling. */
    VERIFIED
}
