package org.civicstore.review;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.ProblemException;

/** Keeps people with an interest in a vendor from deciding about it elsewhere than in a case: its waivers, its conditions. */
@Singleton
public class ConflictGuard {
    private final ConflictRepository conflicts;

    ConflictGuard(ConflictRepository conflicts) {
        this.conflicts = conflicts;
    }

    /** @throws ProblemException when the actor declared an interest in the organisation, or belonged to it until not long ago */
    public void require(Tx tx, Actor actor, OrganisationId organisation) {
        boolean keptAway = actor.accountId()
                .filter(
                        conflicts.keptAway(tx.sql(), Set.of(organisation)).getOrDefault(organisation, Map.of())
                                ::containsKey)
                .isPresent();
        if (keptAway) {
            throw ReviewProblem.conflict();
        }
    }
}
