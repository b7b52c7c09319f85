package org.civicstore.certificate.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.TwoPersonDecision;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * One step against a certificate, or back, that one certifier proposed and another one decides.
 *
 * @param submittedBy who handed the release in, and decides nothing about it
 * @param reason for the public
 * @param remedy what the vendor should do; for the vendor only, may be empty
 * @param confirmBy until when an emergency suspension stands without a second person; exclusive
 * @param decisionReason why it was returned; empty otherwise
 * @param version counts saves
 */
public record Measure(
        UUID id,
        String certificateNumber,
        String listingSlug,
        String listingName,
        OrganisationId organisation,
        AccountId submittedBy,
        MeasureKind kind,
        MeasureStatus status,
        String reason,
        String remedy,
        AccountId proposedBy,
        Instant proposedAt,
        Optional<Instant> confirmBy,
        Optional<AccountId> decidedBy,
        Optional<Instant> decidedAt,
        String decisionReason,
        int version) {

    /** How long an emergency suspension stands on the word of one person. */
    public static final Duration ALONE = Duration.ofHours(24);

    public static Measure propose(
            UUID id,
            CertificateSummary certificate,
            AccountId submittedBy,
            MeasureKind kind,
            String reason,
            String remedy,
            AccountId by,
            Instant at) {
        return new Measure(
                id,
                certificate.number(),
                certificate.listingSlug(),
                certificate.listingName(),
                certificate.organisation(),
                submittedBy,
                kind,
                MeasureStatus.PROPOSED,
                reason,
                remedy,
                by,
                at,
                kind == MeasureKind.EMERGENCY ? Optional.of(at.plus(ALONE)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                1);
    }

    /** @throws ProblemException {@code second-person-required} when the confirmer is the proposer or no person */
    Measure confirm(Actor by, Instant at) {
        MeasureStatus next = require(MeasureAction.CONFIRM);
        requireSecond(by);
        if (overdue(at)) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "The time to confirm the emergency suspension of " + certificateNumber + " is over.",
                    "Propose a suspension, which another certifier confirms.");
        }
        return decided(next, by.accountId(), at, "");
    }

    Measure giveBack(Actor by, String why, Instant at) {
        MeasureStatus next = require(MeasureAction.RETURN);
        requireSecond(by);
        return decided(next, by.accountId(), at, why);
    }

    Measure withdraw(Actor by, Instant at) {
        MeasureStatus next = require(MeasureAction.WITHDRAW);
        if (by.accountId().filter(proposedBy::equals).isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN, "Only who proposed a measure takes it back.", "Return it instead.");
        }
        return decided(next, by.accountId(), at, "");
    }

    Measure lapse(Instant at) {
        return decided(require(MeasureAction.LAPSE), Optional.empty(), at, "");
    }

    /** Whether it works on the word of one person. */
    boolean alone() {
        return kind == MeasureKind.EMERGENCY && status == MeasureStatus.PROPOSED;
    }

    /** Whether one person's word is no longer enough. */
    boolean overdue(Instant now) {
        return alone() && confirmBy.filter(end -> !now.isBefore(end)).isPresent();
    }

    private void requireSecond(Actor by) {
        if (!new TwoPersonDecision(proposedBy).leavesRoomFor(by)) {
            throw ProblemException.of(
                    ReviewProblem.SECOND_PERSON_REQUIRED,
                    "Whoever proposed the measure cannot decide on it too.",
                    "Ask another certifier to look at it.");
        }
    }

    private MeasureStatus require(MeasureAction action) {
        return status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "The measure is " + status + "; " + action + " is not possible then.",
                        "Load it again; somebody may have decided before you."));
    }

    private Measure decided(MeasureStatus next, Optional<AccountId> by, Instant at, String why) {
        return new Measure(
                id,
                certificateNumber,
                listingSlug,
                listingName,
                organisation,
                submittedBy,
                kind,
                next,
                reason,
                remedy,
                proposedBy,
                proposedAt,
                confirmBy,
                by,
                Optional.of(at),
                why,
                version);
    }
}
