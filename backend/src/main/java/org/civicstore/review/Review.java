package org.civicstore.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.FastTrack;
import org.civicstore.certification.criterion.RiskTier;
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
 * @param clock when the vendor may expect an answer, and whether that runs
 * @param tier of risk, by what is declared until the checks have looked
 * @param keptAway who has an interest in the vendor's success or failure, whatever they belong to now
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
        ServiceClock clock,
        RiskTier tier,
        Map<AccountId, BlockedReason> keptAway,
        Tally tally,
        Optional<ReviewOutcome> outcome,
        Optional<Instant> concludedAt,
        Optional<Proposal> proposal,
        int version) {

    public Review {
        keptAway = Map.copyOf(keptAway);
    }

    static Review open(ReviewId id, CaseFacts facts, int round, RiskTier tier, Instant at) {
        return new Review(
                id,
                facts,
                round,
                ReviewStatus.SCREENING,
                Optional.empty(),
                at,
                Optional.empty(),
                ServiceClock.started(ServicePromise.ORDINARY, at),
                tier,
                Map.of(),
                Tally.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The vendor handed in again: the same case goes through its next round, with the certifier it had. */
    Review handIn(CaseFacts now, int nextRound, RiskTier declared, Instant at) {
        ReviewStatus next = require(ReviewAction.HAND_IN);
        return new Review(
                id,
                now,
                nextRound,
                next,
                certifier,
                openedAt,
                Optional.empty(),
                clock.resumed(at),
                declared,
                keptAway,
                tally,
                outcome,
                concludedAt,
                proposal,
                version);
    }

    /** The checks are through: back to the certifier who holds the case, else into the queue. */
    public Review screened(RiskTier found, Instant at) {
        ReviewStatus queued = require(ReviewAction.SCREENED);
        ReviewStatus next =
                certifier.isPresent() ? queued.after(ReviewAction.CLAIM).orElseThrow() : queued;
        return new Review(
                id,
                facts,
                round,
                next,
                certifier,
                openedAt,
                queuedAt.or(() -> Optional.of(at)),
                clock,
                found,
                keptAway,
                tally,
                outcome,
                concludedAt,
                proposal,
                version);
    }

    public Review claim(AccountId by) {
        return with(require(ReviewAction.CLAIM), Optional.of(by), clock);
    }

    public Review release() {
        return with(require(ReviewAction.RELEASE), Optional.empty(), clock);
    }

    /** A crisis: from now on the clock counts hours, and few criteria are decided. */
    public Review hasten(Instant at) {
        ReviewStatus next = require(ReviewAction.FAST_TRACK);
        if (kind() != CaseKind.ORDINARY) {
            throw wrongState(ReviewAction.FAST_TRACK);
        }
        return with(next, certifier, clock.hastened(ServicePromise.FAST, at));
    }

    /** The full review of the same submission, when this one was decided on the fast track. */
    Review followUp(ReviewId next, Instant at) {
        CaseFacts following = new CaseFacts(
                facts.submission(),
                facts.submissionNumber(),
                facts.organisation(),
                facts.organisationName(),
                facts.submittedBy(),
                facts.listingSlug(),
                facts.listingName(),
                facts.releaseVersion(),
                facts.kind(),
                facts.profile(),
                facts.edition(),
                Optional.of(id));
        return open(next, following, round, tier, at);
    }

    /** Another certifier holds the case from now on, when the one who held it cannot. */
    public Review takeOver(AccountId by) {
        return with(require(ReviewAction.TAKE_OVER), Optional.of(by), clock);
    }

    /** The certifier who holds the case gives it to a colleague. */
    public Review handOver(AccountId to) {
        return with(require(ReviewAction.HAND_OVER), Optional.of(to), clock);
    }

    /** Somebody has an interest in it. Whoever held it lets go, and a verdict of theirs waits for nobody any more. */
    public Review stepAside(AccountId who) {
        ReviewStatus next = require(ReviewAction.STEP_ASIDE);
        return certifier.filter(who::equals).isPresent()
                ? with(next.laidDown(), Optional.empty(), clock)
                : with(next, certifier, clock);
    }

    /** The promise to the vendor ran out, and that is on record from now on. */
    public Review overdue(Instant at) {
        return with(require(ReviewAction.OVERDUE), certifier, clock.missed(at));
    }

    /** The same state; only the mark that something in the case changed. */
    public Review touch(ReviewAction action) {
        return with(require(action), certifier, clock);
    }

    public Review rerunChecks() {
        return with(require(ReviewAction.RERUN_CHECKS), certifier, clock);
    }

    public Review requestChanges(Instant at) {
        return with(require(ReviewAction.REQUEST_CHANGES), certifier, clock.stopped(at));
    }

    public Review propose() {
        return with(require(ReviewAction.PROPOSE), certifier, clock);
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
                clock.ended(at),
                tier,
                keptAway,
                tally,
                Optional.of(agreed.outcome().confirmed()),
                Optional.of(at),
                Optional.empty(),
                version);
    }

    /**
     * The second person disagrees; it goes back to the one who proposed.
     *
     * @throws ProblemException {@code invalid-input} without a reason
     */
    public Review giveBack(String reason) {
        ReviewProblem.requireReason(reason, "/reason");
        return with(require(ReviewAction.RETURN), certifier, clock);
    }

    /** An appeal set the verdict aside: open again, in the hands of who decided on the appeal. */
    public Review overturn(AccountId by, Instant at) {
        return new Review(
                id,
                facts,
                round,
                require(ReviewAction.OVERTURN),
                Optional.of(by),
                openedAt,
                queuedAt,
                clock.resumed(at),
                tier,
                keptAway,
                tally,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                version);
    }

    Review close(Instant at) {
        return with(require(ReviewAction.CLOSE), certifier, clock.ended(at));
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
                clock,
                tier,
                keptAway,
                counted,
                outcome,
                concludedAt,
                proposal,
                version);
    }

    public CaseKind kind() {
        if (facts.follows().isPresent()) {
            return CaseKind.FULL_AFTER_FAST_TRACK;
        }
        return clock.promise() == ServicePromise.FAST ? CaseKind.FAST_TRACK : CaseKind.ORDINARY;
    }

    /** The criteria that are decided here. */
    public CriteriaEdition demanded(CriteriaEdition whole) {
        return kind() == CaseKind.FAST_TRACK ? FastTrack.shipped().of(whole) : whole;
    }

    /** When the answer is due, or was; nothing while the vendor must act. */
    public Optional<Instant> dueAt() {
        return clock.dueAt();
    }

    /** @throws ProblemException {@code wrong-state} when the action is not possible now */
    public ReviewStatus require(ReviewAction action) {
        return status.after(action).orElseThrow(() -> wrongState(action));
    }

    private ProblemException wrongState(ReviewAction action) {
        return ProblemException.of(
                CommonProblem.WRONG_STATE,
                "The review of " + facts.submissionNumber() + " is " + status + "; " + action
                        + " is not possible then.",
                "Load the case again and choose one of its allowedActions.");
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

    private Review with(ReviewStatus next, Optional<AccountId> holder, ServiceClock running) {
        return new Review(
                id,
                facts,
                round,
                next,
                holder,
                openedAt,
                queuedAt,
                running,
                tier,
                keptAway,
                tally,
                outcome,
                concludedAt,
                proposal,
                version);
    }
}
