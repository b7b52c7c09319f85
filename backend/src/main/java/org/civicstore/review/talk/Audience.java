package org.civicstore.review.talk;

/** Who may read a message. */
public enum Audience {
    /** The vendor, and the certifiers. */
    VENDOR,
    /** Certifiers only. */
    CERTIFIERS
}
