package org.civicstore.review.waiver;

import java.util.EnumSet;
import java.util.Set;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TwoPersonDecision;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Who may do what with a waiver: certifiers who do not belong to the organisation that it favours. */
public final class WaiverPolicy {

    private WaiverPolicy() {}

    public static Set<WaiverAction> allowed(Actor actor, Waiver waiver) {
        EnumSet<WaiverAction> allowed = EnumSet.noneOf(WaiverAction.class);
        if (!actor.holds(Role.CERTIFIER) || actor.belongsTo(waiver.organisation())) {
            return allowed;
        }
        boolean second = new TwoPersonDecision(waiver.proposedBy()).leavesRoomFor(actor);
        for (WaiverAction action : WaiverAction.values()) {
            if (waiver.status().after(action).isPresent() && (action == WaiverAction.END || second)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** @throws ProblemException when the actor may not decide on this waiver at all */
    static void require(Actor actor, Waiver waiver) {
        if (!actor.holds(Role.CERTIFIER)) {
            throw CommonProblem.notFound("waiver");
        }
        if (actor.belongsTo(waiver.organisation())) {
            throw ReviewProblem.conflict();
        }
    }
}
