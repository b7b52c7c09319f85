package org.civicstore.certificate;

import java.util.Optional;

/** What a vendor is told by mail about a certificate. */
enum CertificateNews {
    /** It does not count for now. */
    SUSPENDED,
    /** A second certifier stands behind an emergency suspension. */
    CONFIRMED,
    /** It counts again. */
    RESTORED,
    /** Its last condition was met before anything happened. */
    MET,
    /** It has ended for good. */
    REVOKED,
    /** Its time was up. */
    EXPIRED;

    /** Nothing of what the vendor brought about by handing in a newer release. */
    static Optional<CertificateNews> of(CertificateStatus from, CertificateStatus to) {
        return switch (to) {
            case SUSPENDED -> Optional.of(from == CertificateStatus.SUSPENDED ? CONFIRMED : SUSPENDED);
            case VALID, PROVISIONAL -> Optional.of(from == CertificateStatus.SUSPENDED ? RESTORED : MET);
            case REVOKED -> Optional.of(REVOKED);
            case EXPIRED -> Optional.of(EXPIRED);
            case SUPERSEDED -> Optional.empty();
        };
    }
}
