package org.civicstore.surveillance.audit;

import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Who looks again: a certifier who does not belong to the vendor and did not assess the case. */
final class AuditRules {
    private AuditRules() {}

    static boolean mayLook(Actor actor, RandomAudit audit) {
        return actor.holds(Role.CERTIFIER)
                && ReviewPolicy.blocked(actor, audit.organisation(), audit.submittedBy())
                        .isEmpty()
                && !assessed(actor, audit);
    }

    /** @throws ProblemException unless {@link #mayLook} */
    static void require(Actor actor, RandomAudit audit) {
        if (!actor.holds(Role.CERTIFIER)) {
            throw CommonProblem.notFound("audit");
        }
        if (ReviewPolicy.blocked(actor, audit.organisation(), audit.submittedBy())
                .isPresent()) {
            throw ReviewProblem.conflict();
        }
        if (assessed(actor, audit)) {
            throw ProblemException.of(
                    ReviewProblem.SECOND_PERSON_REQUIRED,
                    "You assessed this case yourself.",
                    "Leave the audit to a colleague, who sees it with fresh eyes.");
        }
    }

    private static boolean assessed(Actor actor, RandomAudit audit) {
        return audit.heldBy().isPresent() && audit.heldBy().equals(actor.accountId());
    }
}
