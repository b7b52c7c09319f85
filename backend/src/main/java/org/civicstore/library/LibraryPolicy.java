package org.civicstore.library;

import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Everybody has a list of one's own and sees no other: no role opens the list of somebody else. */
final class LibraryPolicy {
    private LibraryPolicy() {}

    /** Whose list the actor may see and change. */
    static AccountId owner(Actor actor) {
        if (actor instanceof Actor.Person person) {
            return person.account();
        }
        throw ProblemException.of(
                CommonProblem.FORBIDDEN, "API tokens have no apps of their own.", "Sign in and do it there.");
    }
}
