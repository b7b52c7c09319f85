package org.civicstore.search.meaning;

import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Operators see and edit the meanings; what they do to the search is seen by everybody. */
public final class MeaningPolicy {
    private MeaningPolicy() {}

    /** 403 for everybody but operators. */
    public static void demandOperator(Actor actor) {
        if (!actor.holds(Role.OPERATOR)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Only operators of the store teach the search words.",
                    "Ask an operator to change it.");
        }
    }
}
