package org.civicstore.review.talk;

/** Whose word it is. */
public enum Side {
    /** Somebody of the organisation that handed in. */
    VENDOR,
    /** A certifier. */
    STORE
}
