package org.civicstore.identity;

import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Who may do what with accounts: operators find people and give roles, though never to themselves. */
final class IdentityPolicy {
    private IdentityPolicy() {}

    static boolean may(Actor actor, IdentityAction action, AccountId account) {
        return switch (action) {
            case FIND -> actor.holds(Role.OPERATOR);
            case CHANGE_ROLES, ERASE -> actor.holds(Role.OPERATOR) && !isSelf(actor, account);
        };
    }

    static void require(Actor actor, IdentityAction action, AccountId account) {
        if (may(actor, action, account)) {
            return;
        }
        if (action == IdentityAction.CHANGE_ROLES && actor.holds(Role.OPERATOR) && isSelf(actor, account)) {
            throw ProblemException.of(
                    IdentityProblem.OWN_ROLES,
                    "These are your own roles.",
                    "Ask another operator to change them. So the store always keeps one operator.");
        }
        throw ProblemException.of(CommonProblem.FORBIDDEN, "Only an operator of the store may do this.");
    }

    /** The person who acts on the account of one's own. */
    static Actor.Person person(Actor actor) {
        if (actor instanceof Actor.Person person) {
            return person;
        }
        throw ProblemException.of(
                CommonProblem.FORBIDDEN, "API tokens have no account of their own.", "Sign in and do it there.");
    }

    private static boolean isSelf(Actor actor, AccountId account) {
        return actor.accountId().filter(account::equals).isPresent();
    }
}
