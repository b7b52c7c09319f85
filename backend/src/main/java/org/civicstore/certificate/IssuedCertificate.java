package org.civicstore.certificate;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param conditions as they were signed
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
        Fulfilment fulfilment,
        Instant validFrom,
        Instant validUntil,
        Instant issuedAt,
        String keyId,
        String jws,
        int rowVersion) {

    private static final int REASON = 4000;

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

    /** Conditions that were not met yet. */
    List<Condition> openConditions() {
        return conditions.stream()
                .filter(condition -> fulfilment.of(condition.criterion()).isEmpty())
                .toList();
    }

    /** What its vendor must not let pass: the days of the open conditions, and its own end. */
    List<Deadline> deadlines() {
        return Stream.concat(
                        openConditions().stream().map(one -> new Deadline(Optional.of(one), endOf(one.due()))),
                        Stream.of(new Deadline(Optional.empty(), validUntil)))
                .toList();
    }

    /** Whether it counts, though a condition should have been met by now. */
    boolean hasMissed(Instant now) {
        return statusAt(now) == CertificateStatus.PROVISIONAL
                && firstOverdue(now).isPresent();
    }

    IssuedCertificate suspend(String reason, Instant now) {
        return move(CertificateStatus.SUSPENDED, reason, fulfilment.missed(false), now);
    }

    /** The same with another reason for its status. */
    IssuedCertificate because(String reason) {
        return with(stored, reason, statusSince, fulfilment);
    }

    /** Suspended because a condition was missed; the reason names it. Ask {@link #hasMissed} before. */
    IssuedCertificate miss(Instant now) {
        Condition missed = firstOverdue(now).orElseThrow();
        String said =
                "The condition on " + missed.criterion() + " was not met by " + missed.due() + ": " + missed.text();
        String reason = said.length() > REASON ? said.substring(0, REASON) : said;
        return move(CertificateStatus.SUSPENDED, reason, fulfilment.missed(true), now);
    }

    /**
     * A condition was met: the last one makes the certificate valid. One that is suspended because of a missed condition has its
     * force back as soon as none is overdue; one that is suspended for another reason stays so.
     */
    IssuedCertificate meet(String criterion, String reason, Instant now) {
        CertificateStatus from = requireOpen(criterion, now);
        IssuedCertificate met = with(stored, statusReason, statusSince, fulfilment.with(criterion, reason, now));
        boolean waits = from == CertificateStatus.SUSPENDED
                && (!fulfilment.missed() || met.firstOverdue(now).isPresent());
        CertificateStatus to = waits ? from : met.standing();
        return to == from
                ? met
                : met.move(to, criterion + ": " + reason, met.fulfilment().missed(false), now);
    }

    /** @return what it is worth now */
    CertificateStatus requireOpen(String criterion, Instant now) {
        CertificateStatus status = statusAt(now);
        if (status.ended()) {
            throw ended(status);
        }
        if (openConditions().stream().noneMatch(one -> one.criterion().equals(criterion))) {
            throw ProblemException.of(
                    CertificateProblem.CONDITION_NOT_OPEN,
                    "Certificate " + number + " has no open condition on " + criterion + ".",
                    "Load the certificate again and see which conditions are open.");
        }
        return status;
    }

    /** Back to what its conditions make of it, unless it is suspended for one that is still overdue. */
    IssuedCertificate restore(String reason, Instant now) {
        Optional<Condition> overdue = firstOverdue(now);
        if (stored == CertificateStatus.SUSPENDED && fulfilment.missed() && overdue.isPresent()) {
            throw ProblemException.of(
                    CertificateProblem.CONDITION_OVERDUE,
                    "The condition on " + overdue.get().criterion() + " is overdue.",
                    "Let a certifier record that it was met; the certificate is then restored by itself.");
        }
        CertificateStatus from = statusAt(now);
        if (from != CertificateStatus.SUSPENDED) {
            throw refusal(from, standing());
        }
        return move(standing(), reason, fulfilment.missed(false), now);
    }

    IssuedCertificate end(String reason, Instant now) {
        return move(CertificateStatus.REVOKED, reason, fulfilment.missed(false), now);
    }

    IssuedCertificate supersede(String by, Instant now) {
        return move(
                CertificateStatus.SUPERSEDED,
                "A newer certificate took its place: " + by + ".",
                fulfilment.missed(false),
                now);
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
                openConditions(),
                validFrom,
                validUntil);
    }

    /** What its conditions make of it as long as nothing else speaks against it. */
    private CertificateStatus standing() {
        return openConditions().isEmpty() ? CertificateStatus.VALID : CertificateStatus.PROVISIONAL;
    }

    private Optional<Condition> firstOverdue(Instant now) {
        return openConditions().stream()
                .filter(condition -> !now.isBefore(endOf(condition.due())))
                .min(Comparator.comparing(Condition::due));
    }

    /** Exclusive. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private IssuedCertificate move(CertificateStatus to, String reason, Fulfilment fulfilled, Instant now) {
        CertificateStatus from = statusAt(now);
        if (!from.next().contains(to)) {
            throw refusal(from, to);
        }
        return with(to, reason, now, fulfilled);
    }

    private IssuedCertificate with(CertificateStatus status, String reason, Instant since, Fulfilment fulfilled) {
        return new IssuedCertificate(
                id,
                number,
                status,
                reason,
                since,
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
                fulfilled,
                validFrom,
                validUntil,
                issuedAt,
                keyId,
                jws,
                rowVersion);
    }

    private ProblemException refusal(CertificateStatus from, CertificateStatus to) {
        if (from.next().isEmpty()) {
            return ended(from);
        }
        return ProblemException.of(
                CommonProblem.WRONG_STATE,
                "Certificate " + number + " is " + from + " and cannot become " + to + ".",
                "Look at the certificate again; somebody may have acted before you.");
    }

    private ProblemException ended(CertificateStatus from) {
        return ProblemException.of(
                CertificateProblem.CERTIFICATE_ENDED,
                "Certificate " + number + " is " + from + " and stays that.",
                "Let the release be reviewed again; a new certificate takes its place.");
    }
}
