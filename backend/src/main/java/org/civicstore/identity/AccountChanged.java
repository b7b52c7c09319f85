package org.civicstore.identity;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;

/** Something changed of an account that its owner should know, in case it was somebody else. */
public record AccountChanged(AccountId account, What what, Instant at) implements Event {

    /** What changed. */
    public enum What {
        /** An operator gave or took a role. */
        ROLES,
        PASSWORD,
        EMAIL
    }
}
