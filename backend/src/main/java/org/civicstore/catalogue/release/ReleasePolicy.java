package org.civicstore.catalogue.release;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Who may do what to a release. Only the store itself publishes and retires; nobody quarantines or restores their own. */
public final class ReleasePolicy {
    private ReleasePolicy() {}

    /** What the actor may do to the release now. */
    public static Set<ReleaseAction> allowed(Actor actor, OrganisationId organisation, ReleaseStatus status) {
        return Arrays.stream(ReleaseAction.values())
                .filter(action -> status.after(action).isPresent() && isFor(actor, organisation, action))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** 403 when the action is not for this actor at all; whether the state allows it is for {@link Release#apply}. */
    public static void demand(Actor actor, OrganisationId organisation, ReleaseAction action) {
        if (isFor(actor, organisation, action)) {
            return;
        }
        boolean operators = action == ReleaseAction.QUARANTINE || action == ReleaseAction.RESTORE;
        if (operators && actor.holds(Role.OPERATOR)) {
            throw ProblemException.of(
                    CommonProblem.OWN_ORGANISATION,
                    "You are a member of the organisation whose release this is, so you cannot "
                            + action.name().toLowerCase(Locale.ROOT) + " it.",
                    "Ask another operator to decide, or withdraw the release as its vendor.");
        }
        throw ProblemException.of(
                CommonProblem.FORBIDDEN,
                "You may not " + action.name().toLowerCase(Locale.ROOT) + " releases of this listing.",
                "Members of the vendor withdraw; operators of the store quarantine and restore.");
    }

    /**
     * The organisations whose releases the actor may list with all their states: nothing for all of them, a collection
     * for just those.
     */
    public static Optional<Collection<OrganisationId>> visible(Actor actor) {
        if (actor.holds(Role.OPERATOR) || actor instanceof Actor.SystemActor) {
            return Optional.empty();
        }
        return Optional.of(
                switch (actor) {
                    case Actor.Person person -> person.memberships().keySet();
                    case Actor.Token token -> token.scopes().isEmpty() ? Set.of() : Set.of(token.organisation());
                    case Actor.Visitor visitor -> Set.of();
                    case Actor.SystemActor system -> Set.of();
                });
    }

    private static boolean isFor(Actor actor, OrganisationId organisation, ReleaseAction action) {
        return switch (action) {
            case PUBLISH, RETIRE -> actor instanceof Actor.SystemActor;
            case WITHDRAW -> actor.actsFor(organisation, TokenScope.RELEASES_WITHDRAW);
            case QUARANTINE, RESTORE -> actor.holds(Role.OPERATOR) && !actor.belongsTo(organisation);
        };
    }
}
