package org.civicstore.review.appeal;

import java.time.Instant;
import java.util.Set;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;

/**
 * A certifier let a refusal stand or set it aside.
 *
 * @param deciders the two who had agreed on it
 */
public record AppealDecided(Appeal appeal, Set<AccountId> deciders, Instant at) implements Event {

    public AppealDecided {
        deciders = Set.copyOf(deciders);
    }
}
