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

    /**
     * What the actor may do to the entry now.
     *
     * @param ended whether its newest edition ends it
     */
    static Set<TaxonomyAction> allowed(Actor actor, TaxonomyEntry entry, boolean ended) {
        if (!actor.holds(Role.OPERATOR)) {
            return Set.of();
        }
        EnumSet<TaxonomyAction> allowed = EnumSet.of(TaxonomyAction.DRAFTED, TaxonomyAction.MOVED);
        if (entry.draft().isPresent()) {
            allowed.addAll(EnumSet.of(TaxonomyAction.DISCARDED, TaxonomyAction.PUBLISHED, TaxonomyAction.SCHEDULED));
        } else if (entry.editions() > 0 && !ended) {
            allowed.add(TaxonomyAction.REMOVED);
        }
        return allowed;
    }

    /** 403 for everybody but operators. */
    static void demandOperator(Actor actor) {
        if (!actor.holds(Role.OPERATOR)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Only operators of the store edit life events, categories and collections.",
                    "Ask an operator to change it.");
        }
    }
}
