package org.civicstore.shared.audit;

/** What sort of thing was done; the detail of an entry says more, in the words of the slice. */
public enum AuditKind {
    /** A password was wrong. */
    SIGN_IN_REFUSED,
    /** So many attempts failed that the next ones have to wait. */
    SIGN_IN_PAUSED,
    /** What somebody signs in with, or is called, changed. */
    ACCOUNT_CHANGED,
    /** Somebody became a certifier or an operator, or no longer is one. */
    ROLE_CHANGED,
    /** Members, tokens, agreement or confirmation of an organisation. */
    ORGANISATION_CHANGED,
    /** A move in a certifier's case. */
    CASE_DECIDED,
    CERTIFICATE_CHANGED,
    RELEASE_CHANGED,
    CONCERN_DECIDED,
    /** A document of a vendor was read. */
    EVIDENCE_OPENED,
    /** Personal data, or this log, left the store as a file. */
    DATA_EXPORTED,
    PERSON_ERASED,
    /** Taxonomy, editions, programmes or the words of the search. */
    CONFIGURATION_CHANGED,
    JOB_RETRIED
}
