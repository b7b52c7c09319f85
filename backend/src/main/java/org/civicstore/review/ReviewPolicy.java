package org.civicstore.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Who may do what with a review. Every certifier may list every case; a certifier with a conflict of interest sees no more of
 * it than the queue shows and does nothing to it. Vendors see their own cases through the vendor's view only.
 */
public final class ReviewPolicy {

    private ReviewPolicy() {}

    /** What the actor may ask of the case now. */
    public static Set<ReviewAction> allowed(Actor actor, Review review) {
        return ReviewAction.ofCertifiers().stream()
                .filter(action -> review.status().after(action).isPresent())
                .filter(action -> refusal(actor, review, action).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewAction.class)));
    }

    /** @throws ProblemException when the actor may not, or the case is in another state */
    static void require(Actor actor, Review review, ReviewAction action) {
        Optional<ProblemException> refusal = refusal(actor, review, action);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        review.require(action);
    }

    /** @throws ProblemException when the actor may not read the case file */
    public static void requireReading(Actor actor, Review review) {
        if (!actor.holds(Role.CERTIFIER)) {
            throw CommonProblem.notFound("review");
        }
        if (blocked(actor, review).isPresent()) {
            throw ReviewProblem.conflict();
        }
    }

    /** @throws ProblemException when the actor may not put the case on the fast track */
    public static void requireFastTrack(Actor actor, Review review) {
        if (!actor.holds(Role.OPERATOR)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "An operator opens the fast track.");
        }
        if (blocked(actor, review).isPresent()) {
            throw ReviewProblem.conflict();
        }
        if (review.certifier().filter(actor.accountId().orElseThrow()::equals).isPresent()) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN, "Whoever works on the case does not put it on the fast track too.");
        }
    }

    /** Whether the actor may be shown how to get into the app: who holds the case, and the second once a verdict is proposed. */
    public static boolean mayTry(Actor actor, Review review) {
        return !review.status().ended()
                && actor instanceof Actor.Person person
                && actor.holds(Role.CERTIFIER)
                && blocked(actor, review).isEmpty()
                && (holding(person, review).isEmpty()
                        || review.status() == ReviewStatus.VERDICT_PROPOSED
                                && second(person, review).isEmpty());
    }

    /** @throws ProblemException when the actor may not be shown how to get into the app */
    public static void requireTrying(Actor actor, Review review) {
        requireReading(actor, review);
        if (review.status().ended()) {
            throw ProblemException.of(CommonProblem.WRONG_STATE, "The case is decided; there is nothing left to try.");
        }
        if (!mayTry(actor, review)) {
            throw ProblemException.of(
                    ReviewProblem.NOT_YOUR_CASE,
                    "Only who holds the case, and who is to confirm its verdict, may be shown this.",
                    "Claim the case when it is in the queue, or write to the one who holds it.");
        }
    }

    /** Why this person must keep away from the case, if so. */
    public static Optional<BlockedReason> blocked(Actor actor, Review review) {
        CaseFacts facts = review.facts();
        return blocked(actor, facts.organisation(), facts.submittedBy()).or(() -> actor.accountId()
                .flatMap(who -> Optional.ofNullable(review.keptAway().get(who))));
    }

    /** Whether a colleague could hold this case: a certifier without an interest in it, and not the one who holds it. */
    public static boolean mayBeGiven(Actor.Person colleague, Review review) {
        return colleague.holds(Role.CERTIFIER)
                && blocked(colleague, review).isEmpty()
                && review.certifier().filter(colleague.account()::equals).isEmpty();
    }

    public static Optional<BlockedReason> blocked(Actor actor, OrganisationId organisation, AccountId submittedBy) {
        if (actor.belongsTo(organisation)) {
            return Optional.of(BlockedReason.BELONGS_TO_ORGANISATION);
        }
        return actor.accountId().filter(submittedBy::equals).map(same -> BlockedReason.MADE_SUBMISSION);
    }

    /** Whether the actor may see the vendor's view of the case. */
    public static boolean vendorMayRead(Actor actor, CaseFacts facts) {
        return actor.actsFor(facts.organisation(), TokenScope.SUBMISSIONS_READ);
    }

    /** Whether the actor may answer for the vendor. */
    public static boolean vendorMayAnswer(Actor actor, Review review) {
        return actor.actsFor(review.facts().organisation(), TokenScope.SUBMISSIONS_WRITE)
                && review.status().after(ReviewAction.ANSWER).isPresent();
    }

    private static Optional<ProblemException> refusal(Actor actor, Review review, ReviewAction action) {
        if (!(actor instanceof Actor.Person person) || !actor.holds(Role.CERTIFIER)) {
            return Optional.of(CommonProblem.notFound("review"));
        }
        if (blocked(actor, review).isPresent()) {
            return Optional.of(ReviewProblem.conflict());
        }
        return switch (action) {
            case CLAIM, MESSAGE, STEP_ASIDE -> Optional.empty();
            case RELEASE, HAND_OVER, RULE, CLEAR, REOPEN, WAIVE, RERUN_CHECKS, PROPOSE -> holding(person, review);
            case REQUEST_CHANGES -> holding(person, review).or(() -> unpublished(review));
            case TAKE_OVER -> notHolding(person, review);
            case CONFIRM, RETURN -> second(person, review);
            case FAST_TRACK, OPEN_FULL, ANSWER, SCREENED, HAND_IN, OVERDUE, CLOSE, OVERTURN ->
                Optional.of(ProblemException.of(CommonProblem.FORBIDDEN, "A certifier cannot do this."));
        };
    }

    private static Optional<ProblemException> holding(Actor.Person person, Review review) {
        if (review.certifier().filter(person.account()::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(ProblemException.of(
                ReviewProblem.NOT_YOUR_CASE,
                "Only the certifier who holds the case may do this.",
                "Claim the case when it is in the queue, or write to the one who holds it."));
    }

    /** What is out cannot be handed in again: a condition, or a refusal, and a new version follow. */
    private static Optional<ProblemException> unpublished(Review review) {
        return review.kind() == CaseKind.FULL_AFTER_FAST_TRACK
                ? Optional.of(ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "The release is published already; its vendor can only hand in a new version.",
                        "Certify with dated conditions, or refuse."))
                : Optional.empty();
    }

    private static Optional<ProblemException> notHolding(Actor.Person person, Review review) {
        return review.certifier().filter(person.account()::equals).isPresent()
                ? Optional.of(ProblemException.of(CommonProblem.FORBIDDEN, "You hold this case already."))
                : Optional.empty();
    }

    private static Optional<ProblemException> second(Actor.Person person, Review review) {
        boolean another = review.proposal()
                .map(proposal -> proposal.decision().leavesRoomFor(person))
                .orElse(true);
        return another ? Optional.empty() : Optional.of(ReviewProblem.secondPerson());
    }
}
