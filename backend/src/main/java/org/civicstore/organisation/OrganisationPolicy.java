package org.civicstore.organisation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * Who may do what with an organisation. Its members may see it, its owners run it, operators see all and decide on those
 * they do not belong to. API tokens have no business here: they act for the organisation, not on it.
 */
final class OrganisationPolicy {
    private OrganisationPolicy() {}

    static Set<OrganisationAction> allowed(Actor actor, OrganisationId id, OrganisationStatus status) {
        Set<OrganisationAction> allowed = EnumSet.noneOf(OrganisationAction.class);
        Arrays.stream(OrganisationAction.values())
                .filter(action -> may(actor, action, id, status))
                .forEach(allowed::add);
        return allowed;
    }

    static boolean may(Actor actor, OrganisationAction action, OrganisationId id, OrganisationStatus status) {
        return switch (action) {
            case VIEW -> actor.belongsTo(id) || actor.holds(Role.OPERATOR);
            case EDIT, ACCEPT_AGREEMENT, MANAGE_MEMBERS, MANAGE_TOKENS -> actor.owns(id);
            case LEAVE -> actor.belongsTo(id);
            case VERIFY -> decides(actor, id) && status != OrganisationStatus.VERIFIED;
            case REJECT -> decides(actor, id) && status != OrganisationStatus.REJECTED;
        };
    }

    /** Ends the request when the actor may not; for those who may not even see it, there is no such organisation. */
    static void require(Actor actor, OrganisationAction action, Organisation organisation) {
        OrganisationId id = organisation.id();
        if (!may(actor, OrganisationAction.VIEW, id, organisation.status())) {
            throw CommonProblem.notFound("organisation");
        }
        if (action == OrganisationAction.VERIFY || action == OrganisationAction.REJECT) {
            requireDecider(actor, id);
        } else if (!may(actor, action, id, organisation.status())) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Only an owner of the organisation may do this.",
                    "Ask one of its owners to do it, or to make you an owner.");
        }
    }

    /** The person behind the actor; API tokens and visitors cannot own anything. */
    static Actor.Person person(Actor actor) {
        if (actor instanceof Actor.Person person) {
            return person;
        }
        throw ProblemException.of(
                CommonProblem.FORBIDDEN,
                "This needs a person who is signed in; API tokens cannot do it.",
                "Sign in and do it there.");
    }

    private static boolean decides(Actor actor, OrganisationId id) {
        return actor.holds(Role.OPERATOR) && !actor.belongsTo(id);
    }

    private static void requireDecider(Actor actor, OrganisationId id) {
        if (!actor.holds(Role.OPERATOR)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "Only an operator of the store may do this.");
        }
        if (actor.belongsTo(id)) {
            throw ProblemException.of(
                    CommonProblem.OWN_ORGANISATION,
                    "You are a member of this organisation, so you cannot decide whether it is what it says.",
                    "Ask another operator to decide.");
        }
    }
}
