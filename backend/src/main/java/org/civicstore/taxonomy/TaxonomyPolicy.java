package org.civicstore.taxonomy;

import java.util.EnumSet;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Operators edit the taxonomy; everybody sees what is published, and nobody else what is not. */
public final class TaxonomyPolicy {
    private TaxonomyPolicy() {}

    /** Whether drafts and history are for the actor. */
    public static boolean maySeeDrafts(Actor actor) {
        return actor.holds(Role.OPERATOR);
    }

    /** What the actor may do to the entry now. */
    static Set<TaxonomyAction> allowed(Actor actor, TaxonomyEntry entry) {
        if (!actor.holds(Role.OPERATOR)) {
            return Set.of();
        }
        return entry.draft().isPresent()
                ? EnumSet.of(
                        TaxonomyAction.DRAFTED,
                        TaxonomyAction.DISCARDED,
                        TaxonomyAction.PUBLISHED,
                        TaxonomyAction.SCHEDULED)
                : EnumSet.of(TaxonomyAction.DRAFTED);
    }

    /** 403 for everybody but operators. */
    static void demandOperator(Actor actor) {
        if (!actor.holds(Role.OPERATOR)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Only operators of the store edit life events and categories.",
                    "Ask an operator to change it.");
        }
    }
}
