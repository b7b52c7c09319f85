package org.civicstore.notification;

/** Whom a topic concerns. Nobody else is ever told. */
enum Audience {
    /** Everybody who belongs to the vendor. */
    VENDOR_MEMBERS,
    /** Those who answer for the vendor. */
    VENDOR_OWNERS,
    /** Every certifier who does not belong to the vendor. */
    CERTIFIERS,
    /** Every operator who does not belong to the vendor. */
    OPERATORS,
    /** One person: who holds the case, or whose account it is. */
    ONE_PERSON
}
