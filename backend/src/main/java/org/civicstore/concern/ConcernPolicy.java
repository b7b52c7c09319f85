package org.civicstore.concern;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;

/**
 * Who may do what with concerns. Everybody may report one. Operators read and decide, but not about listings of an
 * organisation that they belong to: a vendor does not learn from its own people who complained, nor answer for the store.
 */
public final class ConcernPolicy {

    private ConcernPolicy() {}

    /** What the actor may do to the concern now. */
    static Set<ConcernAction> allowed(Actor actor, Concern concern) {
        EnumSet<ConcernAction> allowed = EnumSet.noneOf(ConcernAction.class);
        if (!isFor(actor, concern.organisation())) {
            return allowed;
        }
        boolean merged = concern.mergedInto().isPresent();
        for (ConcernAction action : ConcernAction.values()) {
            boolean fits = action == ConcernAction.SEPARATE ? merged : !merged && action != ConcernAction.ESCALATE;
            if (fits && concern.status().after(action).isPresent()) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** @throws org.civicstore.shared.problem.ProblemException {@code not-found} for whom the concern does not exist */
    static void require(Actor actor, Concern concern) {
        if (!isFor(actor, concern.organisation())) {
            throw CommonProblem.notFound("concern");
        }
    }

    /** The organisations about whose listings the actor reads nothing, although an operator. */
    static Collection<OrganisationId> hidden(Actor actor) {
        return actor instanceof Actor.Person person ? person.memberships().keySet() : Set.of();
    }

    private static boolean isFor(Actor actor, OrganisationId organisation) {
        return actor.holds(Role.OPERATOR) && !actor.belongsTo(organisation);
    }
}
