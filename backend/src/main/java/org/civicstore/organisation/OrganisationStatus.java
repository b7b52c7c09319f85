package org.civicstore.organisation;

/** How far the store trusts that an organisation is what it says. */
public enum OrganisationStatus {
    /** It says so itself; nothing of it is listed. */
    REGISTERED,
    /** An operator has confirmed it. */
    VERIFIED,
    /** An operator has refused it or taken the confirmation back; nothing of it is listed. */
    REJECTED
}
