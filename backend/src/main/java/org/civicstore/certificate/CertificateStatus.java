package org.civicstore.certificate;

import java.util.Set;

/** Whether a certificate can be relied on. */
public enum CertificateStatus {
    /** Stands, without conditions. */
    VALID,
    /** Stands, with conditions that must be mended by their dates. */
    PROVISIONAL,
    /** Does not count for now; may be restored. */
    SUSPENDED,
    /** Ended for good before its time. */
    REVOKED,
    /** Ran out. Never stored: the clock tells. */
    EXPIRED,
    /** A newer certificate of the same listing took its place. */
    SUPERSEDED;

    /** Whether a release may be shown and downloaded under it. */
    public boolean stands() {
        return switch (this) {
            case VALID, PROVISIONAL -> true;
            case SUSPENDED, REVOKED, EXPIRED, SUPERSEDED -> false;
        };
    }

    /** Whether nothing brings it back. */
    public boolean ended() {
        return next().isEmpty();
    }

    /** Where it goes when its time is up, without anybody's doing: lapsed is not revoked. */
    Set<CertificateStatus> byClock() {
        return switch (this) {
            case VALID, PROVISIONAL, SUSPENDED -> Set.of(EXPIRED);
            case REVOKED, EXPIRED, SUPERSEDED -> Set.of();
        };
    }

    /** The states that can be stored as the next one. */
    Set<CertificateStatus> next() {
        return switch (this) {
            case VALID -> Set.of(SUSPENDED, REVOKED, SUPERSEDED);
            case PROVISIONAL -> Set.of(VALID, SUSPENDED, REVOKED, SUPERSEDED);
            case SUSPENDED -> Set.of(VALID, PROVISIONAL, REVOKED, SUPERSEDED);
            case REVOKED, EXPIRED, SUPERSEDED -> Set.of();
        };
    }
}
