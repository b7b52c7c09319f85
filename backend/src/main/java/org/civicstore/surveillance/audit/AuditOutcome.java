package org.civicstore.surveillance.audit;

/** How a random audit came out. */
public enum AuditOutcome {
    /** The release still meets what it was certified for. */
    HOLDS,
    /** Something is wrong; a measure about the certificate, or a concern, follows. */
    FAULT
}
