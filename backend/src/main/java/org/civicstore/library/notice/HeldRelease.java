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

    /**
     * As its holders should take it where the vendor ended the app: the certificate ended with it, and that is no reason to fear
     * the version.
     *
     * @param ended when the end came
     */
    HeldRelease endedWithApp(Instant ended) {
        boolean withIt = status == ReleaseStatus.RETIRED
                && certificate == CertificateStatus.REVOKED
                && !certificateSince.isBefore(ended);
        return withIt
                ? new HeldRelease(
                        version,
                        status,
                        reason,
                        since,
                        CertificateStatus.EXPIRED,
                        certificateReason,
                        certificateSince,
                        heldBack)
                : this;
    }

    /** When it stopped being on offer. */
    Instant offSince() {
        return certificate == CertificateStatus.EXPIRED && status == ReleaseStatus.PUBLISHED ? certificateSince : since;
    }
}
