package org.civicstore.criteria;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;

/** Who may move an edition: operators. Everybody may read every edition, drafts too. */
public final class EditionPolicy {

    private EditionPolicy() {}

    static Set<EditionAction> allowed(Actor actor, EditionStanding standing, Instant now) {
        EnumSet<EditionAction> allowed = EnumSet.noneOf(EditionAction.class);
        if (!actor.holds(Role.OPERATOR)) {
            return allowed;
        }
        for (EditionAction action : EditionAction.values()) {
            boolean asked = action != EditionAction.RETIRE;
            boolean early = action == EditionAction.ENFORCE && !standing.consultationOver(now);
            if (asked && !early && standing.status().after(action).isPresent()) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** @throws org.civicstore.shared.problem.ProblemException {@code forbidden} for everybody but operators */
    public static void require(Actor actor) {
        if (!actor.holds(Role.OPERATOR)) {
            throw EditionProblem.forbidden();
        }
    }
}
