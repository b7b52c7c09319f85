package org.civicstore.catalogue.page;

import java.util.List;
import java.util.Optional;
import org.civicstore.certificate.CertificateHistoryEntry;
import org.civicstore.certificate.CertificateRecord;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.review.waiver.Waiver;

/**
 * The page of one certificate.
 *
 * @param listed whether the listing has a page now
 * @param waivers of the listing that are in force and cover the release
 * @param crisis why it was issued on the fast track, when it was
 */
public record CertificatePage(
        Frame frame, CertificateRecord certificate, boolean listed, List<Waiver> waivers, Optional<String> crisis) {

    public CertificateSummary summary() {
        return certificate.certificate();
    }

    public CertificateStatus status() {
        return summary().status();
    }

    /** Newest first. */
    public List<CertificateHistoryEntry> history() {
        return certificate.history().reversed();
    }
}
