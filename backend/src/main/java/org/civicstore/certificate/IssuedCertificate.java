package org.civicstore.certificate;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.shared.id.CertificateId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.Digest;

/**
 * A certificate as the store keeps it: what was signed, and what has become of it since.
 *
 * @param stored the status as stored, never {@link CertificateStatus#EXPIRED}; ask {@link #statusAt}
 * @param artifact of what was handed in
 * @param address where the certified app is opened or installed; empty when the store hands out its bytes, and in
 *     certificates from before addresses were signed
 * @param validUntil exclusive
 * @param jws the signed credential, in compact form; never changes
 */
record IssuedCertificate(
        CertificateId id,
        String number,
        CertificateStatus stored,
        String statusReason,
        Instant statusSince,
        String listingSlug,
        String listingName,
        OrganisationId organisation,
        String organisationName,
        String organisationNumber,
        String organisationCountry,
        SubmissionId submission,
        ReviewId review,
        String releaseVersion,
        Optional<Digest> artifact,
        Optional<URI> address,
        String profile,
        String edition,
        List<Condition> conditions,
        Instant validFrom,
        Instant validUntil,
        Instant issuedAt,
        String keyId,
        String jws,
        int rowVersion) {

    IssuedCertificate {
        conditions = List.copyOf(conditions);
    }

    /** What it is worth at a moment. One that was revoked or superseded before it ran out stays that. */
    CertificateStatus statusAt(Instant now) {
        return switch (stored) {
            case REVOKED, SUPERSEDED, EXPIRED -> stored;
            case VALID, PROVISIONAL, SUSPENDED -> now.isBefore(validUntil) ? stored : CertificateStatus.EXPIRED;
        };
    }

    IssuedCertificate suspend(String reason, Instant now) {
        return move(CertificateStatus.SUSPENDED, reason, now);
    }

    /** Back to what it was when issued. */
    IssuedCertificate restore(String reason, Instant now) {
        return move(conditions.isEmpty() ? CertificateStatus.VALID : CertificateStatus.PROVISIONAL, reason, now);
    }

    IssuedCertificate end(String reason, Instant now) {
        return move(CertificateStatus.REVOKED, reason, now);
    }

    IssuedCertificate supersede(String by, Instant now) {
        return move(CertificateStatus.SUPERSEDED, "A newer certificate took its place: " + by + ".", now);
    }

    CertificateSummary summaryAt(Instant now) {
        return new CertificateSummary(
                number,
                statusAt(now),
                statusReason,
                listingSlug,
                listingName,
                organisation,
                submission,
                releaseVersion,
                artifact,
                address,
                profile,
                edition,
                conditions,
                validFrom,
                validUntil);
    }

    private IssuedCertificate move(CertificateStatus to, String reason, Instant now) {
        CertificateStatus from = statusAt(now);
        if (!from.next().contains(to)) {
            throw refusal(from, to);
        }
        return new IssuedCertificate(
                id,
                number,
                to,
                reason,
                now,
                listingSlug,
                listingName,
                organisation,
                organisationName,
                organisationNumber,
                organisationCountry,
                submission,
                review,
                releaseVersion,
                artifact,
                address,
                profile,
                edition,
                conditions,
                validFrom,
                validUntil,
                issuedAt,
                keyId,
                jws,
                rowVersion);
    }

    private ProblemException refusal(CertificateStatus from, CertificateStatus to) {
        if (from.next().isEmpty()) {
            return ProblemException.of(
                    CertificateProblem.CERTIFICATE_ENDED,
                    "Certificate " + number + " is " + from + " and stays that.",
                    "Let the release be reviewed again; a new certificate takes its place.");
        }
        return ProblemException.of(
                CommonProblem.WRONG_STATE,
                "Certificate " + number + " is " + from + " and cannot become " + to + ".",
                "Look at the certificate again; somebody may have acted before you.");
    }
}
