package org.civicstore.programme.offering;

import java.util.EnumSet;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** A sheet is the vendor's to write; changes of it are for two certifiers of other organisations to decide. */
final class SheetPolicy {
    private SheetPolicy() {}

    static boolean sees(Actor actor, OrganisationId owner) {
        return actor.actsFor(owner, TokenScope.SUBMISSIONS_READ) || writes(actor, owner);
    }

    static boolean writes(Actor actor, OrganisationId owner) {
        return actor.actsFor(owner, TokenScope.SUBMISSIONS_WRITE);
    }

    /** @throws ProblemException {@code not-found} to those who must not know of drafts, {@code forbidden} to those who only read */
    static void demandWriting(Actor actor, OrganisationId owner) {
        if (!sees(actor, owner)) {
            throw CommonProblem.notFound("listing");
        }
        if (!writes(actor, owner)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "This token may read what is offered but not change it.",
                    "Use a token with the scope SUBMISSIONS_WRITE.");
        }
    }

    /** What the actor may do with the change now. */
    static Set<SheetAction> allowed(Actor actor, OrganisationId owner, SheetChange change) {
        EnumSet<SheetAction> allowed = EnumSet.noneOf(SheetAction.class);
        if (writes(actor, owner) && change.status().open()) {
            allowed.add(SheetAction.WITHDRAW);
        }
        if (!certifies(actor, owner)) {
            return allowed;
        }
        if (change.status() == SheetStatus.WAITING) {
            allowed.add(SheetAction.PROPOSE);
        }
        change.proposal()
                .filter(_ -> change.status() == SheetStatus.PROPOSED)
                .filter(proposal -> proposal.decision().leavesRoomFor(actor))
                .ifPresent(proposal -> allowed.addAll(Set.of(proposal.outcome().confirmed(), SheetAction.RETURN)));
        return allowed;
    }

    /** @throws ProblemException when the actor may not decide on what this organisation offers */
    static void demandCertifier(Actor actor, OrganisationId owner) {
        if (!actor.holds(Role.CERTIFIER)) {
            throw CommonProblem.notFound("change");
        }
        if (!certifies(actor, owner)) {
            throw ProblemException.of(
                    CommonProblem.OWN_ORGANISATION,
                    "You belong to the organisation whose offer this is.",
                    "Leave the change to a colleague.");
        }
    }

    /** Operators look on, and certifiers who have no part in it. */
    static void demandSight(Actor actor, OrganisationId owner) {
        if (!actor.holds(Role.OPERATOR)) {
            demandCertifier(actor, owner);
        }
    }

    /** @throws ProblemException {@code forbidden} to the one who made the proposal */
    static void demandSecond(Actor actor, SheetChange change) {
        if (change.proposal()
                .filter(proposal -> !proposal.decision().leavesRoomFor(actor))
                .isPresent()) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Whoever proposed this cannot decide on it too.",
                    "Ask another certifier to look at the change.");
        }
    }

    private static boolean certifies(Actor actor, OrganisationId owner) {
        return actor.holds(Role.CERTIFIER) && !actor.belongsTo(owner);
    }
}
