package org.civicstore.shared.access;

import org.civicstore.shared.id.AccountId;

/**
 * A decision that one person proposes and another one confirms or returns. Programs have no part in it: neither a token nor
 * the store itself may be the second person.
 */
public record TwoPersonDecision(AccountId proposer) {

    /** Whether the actor is a person other than the proposer. What else it takes to be the second one is the policy's. */
    public boolean leavesRoomFor(Actor second) {
        return second instanceof Actor.Person person && !person.account().equals(proposer);
    }
}
