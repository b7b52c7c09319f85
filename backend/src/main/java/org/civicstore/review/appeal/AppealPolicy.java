package org.civicstore.review.appeal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Who may do what with an appeal. Vendors lodge and withdraw their own. A certifier who did anything in the case, or belongs to
 * the vendor, never decides on it.
 */
final class AppealPolicy {
    private AppealPolicy() {}

    /** @param partakers everybody who ever did something in the case, or must keep away from it */
    static Set<AppealAction> allowed(Actor actor, Appeal appeal, Set<AccountId> partakers) {
        return AppealAction.ofCertifiers().stream()
                .filter(action -> appeal.status().after(action).isPresent())
                .filter(action -> refusal(actor, appeal, action, partakers).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AppealAction.class)));
    }

    static void require(Actor actor, Appeal appeal, AppealAction action, Set<AccountId> partakers) {
        Optional<ProblemException> refusal = refusal(actor, appeal, action, partakers);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        appeal.require(action);
    }

    static void requireReading(Actor actor, Appeal appeal) {
        if (!actor.holds(Role.CERTIFIER)) {
            throw CommonProblem.notFound("appeal");
        }
        if (blocked(actor, appeal)) {
            throw ReviewProblem.conflict();
        }
    }

    static boolean vendorMayWithdraw(Actor actor, Appeal appeal) {
        return actor.actsFor(appeal.about().organisation(), TokenScope.SUBMISSIONS_WRITE)
                && appeal.status().after(AppealAction.WITHDRAW).isPresent();
    }

    private static boolean blocked(Actor actor, Appeal appeal) {
        return ReviewPolicy.blocked(
                        actor, appeal.about().organisation(), appeal.about().submittedBy())
                .isPresent();
    }

    private static Optional<ProblemException> refusal(
            Actor actor, Appeal appeal, AppealAction action, Set<AccountId> partakers) {
        if (!(actor instanceof Actor.Person person) || !actor.holds(Role.CERTIFIER)) {
            return Optional.of(CommonProblem.notFound("appeal"));
        }
        if (blocked(actor, appeal)) {
            return Optional.of(ReviewProblem.conflict());
        }
        if (partakers.contains(person.account())) {
            return Optional.of(hadPart());
        }
        return switch (action) {
            case TAKE -> Optional.empty();
            case LEAVE, UPHOLD, OVERTURN ->
                appeal.certifier().filter(person.account()::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(ReviewProblem.notYours());
            case WITHDRAW -> Optional.of(ProblemException.of(CommonProblem.FORBIDDEN, "Only the vendor withdraws it."));
        };
    }

    private static ProblemException hadPart() {
        return ProblemException.of(
                ReviewProblem.HAD_PART,
                "You took part in the case that this appeal is about.",
                "Leave the appeal to a certifier who did nothing in the case.");
    }
}
