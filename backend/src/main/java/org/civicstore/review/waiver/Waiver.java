package org.civicstore.review.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.TwoPersonDecision;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * An exception of one listing from one criterion.
 *
 * @param profile only under this profile; empty for every one
 * @param releaseVersion only for this release; empty for every one
 * @param reason public
 * @param review the case in which it was proposed
 * @param until the last day on which it holds, in UTC
 * @param grantedAt since when it holds
 * @param endedAt when it was taken back
 */
public record Waiver(
        UUID id,
        String listingSlug,
        String listingName,
        OrganisationId organisation,
        String criterion,
        Optional<String> profile,
        Optional<String> releaseVersion,
        String reason,
        ReviewId review,
        AccountId proposedBy,
        Instant proposedAt,
        LocalDate until,
        WaiverStatus status,
        Optional<Instant> grantedAt,
        Optional<Instant> endedAt) {

    /** Whether the criterion may be unmet at that moment. */
    public boolean holdsAt(Instant moment) {
        return grantedAt.filter(granted -> !moment.isBefore(granted)).isPresent()
                && endedAt.filter(ended -> !moment.isBefore(ended)).isEmpty()
                && !LocalDate.ofInstant(moment, ZoneOffset.UTC).isAfter(until);
    }

    public boolean covers(String askedProfile, String askedVersion) {
        return profile.filter(only -> !only.equals(askedProfile)).isEmpty()
                && releaseVersion.filter(only -> !only.equals(askedVersion)).isEmpty();
    }

    /** @throws ProblemException {@code second-person-required} when the confirmer is the proposer */
    Waiver confirm(Actor by, Instant at) {
        WaiverStatus next = require(WaiverAction.CONFIRM);
        if (!new TwoPersonDecision(proposedBy).leavesRoomFor(by)) {
            throw ReviewProblem.secondPersonForWaiver();
        }
        return moved(next, Optional.of(at), endedAt);
    }

    Waiver giveBack(Actor by) {
        WaiverStatus next = require(WaiverAction.RETURN);
        if (!new TwoPersonDecision(proposedBy).leavesRoomFor(by)) {
            throw ReviewProblem.secondPersonForWaiver();
        }
        return moved(next, grantedAt, endedAt);
    }

    Waiver end(Instant at) {
        return moved(require(WaiverAction.END), grantedAt, Optional.of(at));
    }

    private WaiverStatus require(WaiverAction action) {
        return status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "The waiver is " + status + "; " + action + " is not possible then."));
    }

    private Waiver moved(WaiverStatus next, Optional<Instant> granted, Optional<Instant> ended) {
        return new Waiver(
                id,
                listingSlug,
                listingName,
                organisation,
                criterion,
                profile,
                releaseVersion,
                reason,
                review,
                proposedBy,
                proposedAt,
                until,
                next,
                granted,
                ended);
    }
}
