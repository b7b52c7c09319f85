package org.civicstore.shared.access;

/** What a person is in an organisation. */
public enum MemberRole {
    /** May do everything, including members, agreement and tokens. */
    OWNER,
    /** May prepare, hand in and withdraw. */
    MAINTAINER
}
