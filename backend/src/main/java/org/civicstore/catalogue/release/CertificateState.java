package org.civicstore.catalogue.release;

/** What the catalogue needs to know of a certificate's status; same names as in the certificate slice. */
public enum CertificateState {
    VALID,
    PROVISIONAL,
    SUSPENDED,
    REVOKED,
    EXPIRED,
    SUPERSEDED;

    /** Whether a release with such a certificate may be offered. */
    public boolean holds() {
        return this == VALID || this == PROVISIONAL;
    }
}
