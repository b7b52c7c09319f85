package org.civicstore.review;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * The certifier's case on one submission, through all its rounds. Who may do what is {@link ReviewPolicy}'s; this knows what
 * is possible when, and never lets one person alone conclude.
 *
 * @param round which hand-in it is about, from 1
 * @param certifier who holds the case
 * @param queuedAt since when it has waited for a certifier in this round
 * @param dueAt when the vendor may expect an answer
 * @param proposal the verdict that waits for a second person
 * @param version grows with each change; a writer that saw another one is stale
 */
public record Review(
        ReviewId id,
        CaseFacts facts,
        int round,
        ReviewStatus status,
        Optional<AccountId> certifier,
        Instant openedAt,
        Optional<Instant> queuedAt,
        Optional<Instant> dueAt,
        Tally tally,
        Optional<ReviewOutcome> outcome,
        Optional<Instant> concludedAt,
        Optional<Proposal> proposal,
        int version) {

    static Review open(ReviewId id, CaseFacts facts, int round, Instant at, Instant due) {
        return new Review(
                id,
                facts,
                round,
                ReviewStatus.SCREENING,
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.of(due),
                Tally.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The vendor handed in again: the same case goes through its next round, with the certifier it had. */
    Review handIn(CaseFacts now, int nextRound, Instant due) {
        ReviewStatus next = require(ReviewAction.HAND_IN);
        return new Review(
                id,
                now,
                nextRound,
                next,
                certifier,
                openedAt,
                Optional.empty(),
                Optional.of(due),
                tally,
                outcome,
                concludedAt,
                proposal,
                version);
    }

    /** The checks are through: back to the certifier who holds the case, else into the queue. */
    public Review screened(Instant at) {
        ReviewStatus queued = require(ReviewAction.SCREENED);
        ReviewStatus next =
                certifier.isPresent() ? queued.after(ReviewAction.CLAIM).orElseThrow() : queued;
        return with(next, certifier, queuedAt.or(() -> Optional.of(at)), dueAt);
    }

    public Review claim(AccountId by) {
        return with(require(ReviewAction.CLAIM), Optional.of(by), queuedAt, dueAt);
    }

    public Review release() {
        return with(require(ReviewAction.RELEASE), Optional.empty(), queuedAt, dueAt);
    }

    /** Another certifier holds the case from now on, when the one who held it cannot. */
    public Review takeOver(AccountId by) {
        return with(require(ReviewAction.TAKE_OVER), Optional.of(by), queuedAt, dueAt);
    }

    /** The same state; only the mark that something in the case changed. */
    public Review touch(ReviewAction action) {
        return with(require(action), certifier, queuedAt, dueAt);
    }

    public Review rerunChecks() {
        return with(require(ReviewAction.RERUN_CHECKS), certifier, queuedAt, dueAt);
    }

    public Review requestChanges() {
        return with(require(ReviewAction.REQUEST_CHANGES), certifier, queuedAt, Optional.empty());
    }

    public Review propose() {
        return with(require(ReviewAction.PROPOSE), certifier, queuedAt, dueAt);
    }

    /**
     * Ends the case as proposed.
     *
     * @throws ProblemException {@code second-person-required} when the confirmer is the proposer
     */
    public Review confirm(AccountId by, Instant at) {
        ReviewStatus next = require(ReviewAction.CONFIRM);
        Proposal agreed = proposal.orElseThrow();
        if (agreed.by().equals(by)) {
            throw ReviewProblem.secondPerson();
        }
        return new Review(
                id,
                facts,
                round,
                next,
                certifier,
                openedAt,
                queuedAt,
                dueAt,
                tally,
                Optional.of(agreed.outcome().confirmed()),
                Optional.of(at),
                Optional.empty(),
                version);
    }

    /** The second person disagrees; it goes back to the one who proposed. */
    public Review giveBack() {
        return with(require(ReviewAction.RETURN), certifier, queuedAt, dueAt);
    }

    Review close() {
        return with(require(ReviewAction.CLOSE), certifier, queuedAt, Optional.empty());
    }

    public Review tallied(Tally counted) {
        return new Review(
                id,
                facts,
                round,
                status,
                certifier,
                openedAt,
                queuedAt,
                dueAt,
                counted,
                outcome,
                concludedAt,
                proposal,
                version);
    }

    /** @throws ProblemException {@code wrong-state} when the action is not possible now */
    public ReviewStatus require(ReviewAction action) {
        return status.after(action)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "The review of " + facts.submissionNumber() + " is " + status + "; " + action
                                + " is not possible then.",
                        "Load the case again and choose one of its allowedActions."));
    }

    /** @throws ProblemException {@code stale-version} when the caller saw another version */
    void requireVersion(OptionalInt seen) {
        if (seen.isPresent() && seen.getAsInt() != version) {
            throw stale();
        }
    }

    ProblemException stale() {
        return ProblemException.of(
                CommonProblem.STALE_VERSION,
                "The review of " + facts.submissionNumber() + " was changed by somebody else meanwhile.",
                "Load the case again, look at what changed, and repeat.");
    }

    private Review with(
            ReviewStatus next, Optional<AccountId> holder, Optional<Instant> queued, Optional<Instant> due) {
        return new Review(
                id, facts, round, next, holder, openedAt, queued, due, tally, outcome, concludedAt, proposal, version);
    }
}
