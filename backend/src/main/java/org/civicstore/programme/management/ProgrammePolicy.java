package org.civicstore.programme.management;

import java.util.EnumSet;
import java.util.Set;
import org.civicstore.programme.ProgrammeAction;
import org.civicstore.programme.ProgrammeStatus;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Operators manage programmes; everybody reads the rules that hold. */
final class ProgrammePolicy {
    private ProgrammePolicy() {}

    static Set<ProgrammeAction> allowed(Actor actor, ProgrammeStatus status) {
        EnumSet<ProgrammeAction> allowed = EnumSet.noneOf(ProgrammeAction.class);
        if (actor.holds(Role.OPERATOR)) {
            for (ProgrammeAction action : ProgrammeAction.values()) {
                if (status.after(action).isPresent()) {
                    allowed.add(action);
                }
            }
        }
        return allowed;
    }

    /** @throws ProblemException {@code forbidden} for everybody but operators */
    static void demandOperator(Actor actor) {
        if (!actor.holds(Role.OPERATOR)) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "Only operators of the store manage programmes.");
        }
    }
}
