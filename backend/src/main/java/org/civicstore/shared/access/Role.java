package org.civicstore.shared.access;

/** What the store's own people are. Membership of a vendor is not a role but a {@link MemberRole} in one organisation. */
public enum Role {
    /** Anyone with an account. */
    CITIZEN,
    /** Reviews submissions and decides on certificates. */
    CERTIFIER,
    /** Runs the store: verifies organisations, quarantines releases. */
    OPERATOR
}
