package org.civicstore.submission;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * A vendor's request to publish one release of one listing: the aggregate that all rules of this slice are about.
 *
 * @param listingSlug the page it is for; reserved for the organisation when the draft was made
 * @param content what the vendor may still edit
 * @param round how often it was handed in
 * @param submittedAt when it was handed in last
 * @param version grows with each change; a writer that saw another one is stale
 */
record Submission(
        SubmissionId id,
        long number,
        OrganisationId organisation,
        AccountId createdBy,
        Instant createdAt,
        String listingSlug,
        SubmissionContent content,
        SubmissionStatus status,
        int round,
        Optional<Instant> submittedAt,
        AccountId updatedBy,
        Instant updatedAt,
        int version) {

    /** The number that people use, such as {@code S-000123}. */
    String publicNumber() {
        return publicNumber(number);
    }

    static String publicNumber(long number) {
        return String.format(Locale.ROOT, "S-%06d", number);
    }

    boolean isOfTheSameApp(Submission other) {
        return organisation.equals(other.organisation) && listingSlug.equals(other.listingSlug);
    }

    /** The same submission with other content. */
    Submission edit(SubmissionContent changed, AccountId by, Instant at) {
        return with(changed, require(SubmissionAction.EDIT), round, submittedAt, by, at);
    }

    Submission handIn(AccountId by, Instant at) {
        return with(content, require(SubmissionAction.HAND_IN), round + 1, Optional.of(at), by, at);
    }

    Submission withdraw(AccountId by, Instant at) {
        return with(content, require(SubmissionAction.WITHDRAW), round, submittedAt, by, at);
    }

    Submission takeUp(Instant at) {
        return with(content, require(SubmissionAction.TAKE_UP), round, submittedAt, updatedBy, at);
    }

    Submission requestChanges(Instant at) {
        return with(content, require(SubmissionAction.REQUEST_CHANGES), round, submittedAt, updatedBy, at);
    }

    Submission accept(Instant at) {
        return with(content, require(SubmissionAction.ACCEPT), round, submittedAt, updatedBy, at);
    }

    Submission refuse(Instant at) {
        return with(content, require(SubmissionAction.REFUSE), round, submittedAt, updatedBy, at);
    }

    Submission reopen(Instant at) {
        return with(content, require(SubmissionAction.REOPEN), round, submittedAt, updatedBy, at);
    }

    /** @throws ProblemException {@code wrong-state} when the action is not possible now */
    SubmissionStatus require(SubmissionAction action) {
        return status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "Submission " + publicNumber() + " is " + status + "; " + action + " is not possible then.",
                        "Load the submission again and choose one of its allowedActions."));
    }

    private Submission with(
            SubmissionContent newContent,
            SubmissionStatus newStatus,
            int newRound,
            Optional<Instant> newSubmittedAt,
            AccountId by,
            Instant at) {
        return new Submission(
                id,
                number,
                organisation,
                createdBy,
                createdAt,
                listingSlug,
                newContent,
                newStatus,
                newRound,
                newSubmittedAt,
                by,
                at,
                version);
    }
}
