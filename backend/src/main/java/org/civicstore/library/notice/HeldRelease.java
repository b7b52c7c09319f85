package org.civicstore.library.notice;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.catalogue.release.ReleaseStatus;
import org.civicstore.certificate.CertificateStatus;

/**
 * How one release stands now, as far as it matters to those who have it.
 *
 * @param reason why it has its status, and {@code certificateReason} alike
 * @param heldBack why it was in quarantine when a newer release took its place, if it was
 */
record HeldRelease(
        String version,
        ReleaseStatus status,
        Optional<String> reason,
        Instant since,
        CertificateStatus certificate,
        Optional<String> certificateReason,
        Instant certificateSince,
        Optional<String> heldBack) {

    /** Whether citizens can get it now. */
    boolean offered() {
        return status == ReleaseStatus.PUBLISHED && certificate.stands();
    }

    /**
     * What only the holders of this very version should know; nothing when it is as with any other version that is not on
     * offer.
     *
     * @param replaced whether another version is on offer
     */
    Optional<Notice> own(boolean replaced) {
        if (status == ReleaseStatus.WITHDRAWN) {
            return Optional.of(Notice.recalled(replaced, since, reason));
        }
        if (certificate == CertificateStatus.REVOKED) {
            return Optional.of(Notice.recalled(replaced, certificateSince, certificateReason));
        }
        if (status == ReleaseStatus.QUARANTINED) {
            return Optional.of(Notice.paused(replaced, since, reason));
        }
        if (certificate == CertificateStatus.SUSPENDED) {
            return Optional.of(Notice.paused(replaced, certificateSince, certificateReason));
        }
        return heldBack.filter(why -> replaced).map(why -> Notice.update(NoticeSeverity.HIGH, since, heldBack));
    }

    /** When it stopped being on offer. */
    Instant offSince() {
        return certificate == CertificateStatus.EXPIRED && status == ReleaseStatus.PUBLISHED ? certificateSince : since;
    }
}
