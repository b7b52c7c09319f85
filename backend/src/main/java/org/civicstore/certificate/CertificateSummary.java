package org.civicstore.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.criterion.FastTrack;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.storage.Digest;

/**
 * What other slices need to know of a certificate.
 *
 * @param number such as {@code CS-2026-000123}
 * @param status at the moment of asking
 * @param statusReason why it has this status, for the public; empty when it simply stands
 * @param artifact of what was handed in; of an iOS app it is not what people get
 * @param address where the certified app is opened or installed, when the store does not hand it out
 * @param validUntil exclusive
 */
public record CertificateSummary(
        String number,
        CertificateStatus status,
        String statusReason,
        String listingSlug,
        String listingName,
        OrganisationId organisation,
        SubmissionId submission,
        String releaseVersion,
        Optional<Digest> artifact,
        Optional<URI> address,
        String profile,
        String edition,
        List<Condition> conditions,
        Instant validFrom,
        Instant validUntil) {

    public CertificateSummary {
        conditions = List.copyOf(conditions);
    }

    /** Whether it was issued on the fast track, on few criteria and for few days. */
    public boolean onFastTrack() {
        return FastTrack.shipped().issued(validFrom, validUntil);
    }
}
