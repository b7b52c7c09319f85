package org.civicstore.organisation;

/** What sort of body it is, in the words of the catalogue. */
public enum OrganisationKind {
    /** A company. */
    PRIVATE,
    /** A state, regional or municipal body. */
    PUBLIC,
    /** An association or foundation. */
    VOLUNTARY
}
