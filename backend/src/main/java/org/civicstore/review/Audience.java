package org.civicstore.review;

/** Who may read a message. */
public enum Audience {
    /** The vendor, and the certifiers. */
    VENDOR,
    /** Certifiers only. */
    CERTIFIERS
}
