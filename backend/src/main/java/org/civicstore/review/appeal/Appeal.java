package org.civicstore.review.appeal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.review.ReviewProblem;
import org.civicstore.review.WorkingDays;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * A vendor's objection to one decision.
 *
 * @param number as people say it
 * @param decision the proposal that two persons agreed on
 * @param about what the case was about when it was decided
 * @param grounds in the vendor's words; never blank
 * @param dueAt when the vendor may expect an answer
 * @param certifier who looks at it
 * @param reasons of the outcome, for the public; never blank once it is decided
 */
public record Appeal(
        UUID id,
        String number,
        ReviewId review,
        UUID decision,
        About about,
        AppealStatus status,
        String grounds,
        AccountId lodgedBy,
        Instant lodgedAt,
        Instant dueAt,
        Optional<AccountId> certifier,
        Optional<Instant> endedAt,
        Optional<String> reasons,
        int version) {

    static final int WORKING_DAYS = 10;

    /** @param submittedBy who made the submission and never decides on it */
    public record About(
            SubmissionId submission,
            String submissionNumber,
            OrganisationId organisation,
            String organisationName,
            AccountId submittedBy,
            String listingSlug,
            String listingName,
            String releaseVersion,
            String edition) {}

    static Appeal lodge(
            UUID id,
            String number,
            ReviewId review,
            UUID decision,
            About about,
            String grounds,
            AccountId by,
            Instant at) {
        ReviewProblem.requireReason(grounds, "/grounds");
        return new Appeal(
                id,
                number,
                review,
                decision,
                about,
                AppealStatus.LODGED,
                grounds,
                by,
                at,
                WorkingDays.after(at, WORKING_DAYS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    Appeal take(AccountId by) {
        return with(require(AppealAction.TAKE), Optional.of(by), Optional.empty(), Optional.empty());
    }

    Appeal leave() {
        return with(require(AppealAction.LEAVE), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Ends it, either way, with reasons. */
    Appeal decide(AppealAction outcome, String why, Instant at) {
        AppealStatus next = require(outcome);
        ReviewProblem.requireReason(why, "/reasons");
        return with(next, certifier, Optional.of(at), Optional.of(why));
    }

    Appeal withdraw(Instant at) {
        return with(require(AppealAction.WITHDRAW), certifier, Optional.of(at), Optional.empty());
    }

    boolean isLate(Instant now) {
        return !status.ended() && now.isAfter(dueAt);
    }

    /** @throws ProblemException {@code wrong-state} when the action is not possible now */
    AppealStatus require(AppealAction action) {
        return status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "Appeal " + number + " is " + status + "; " + action + " is not possible then.",
                        "Load the appeal again and choose one of its allowedActions."));
    }

    private Appeal with(AppealStatus next, Optional<AccountId> holder, Optional<Instant> end, Optional<String> why) {
        return new Appeal(
                id, number, review, decision, about, next, grounds, lodgedBy, lodgedAt, dueAt, holder, end, why,
                version);
    }
}
