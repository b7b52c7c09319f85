package org.civicstore.concern;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a concern is. Being late is no state of its own: the clock says it. */
public enum ConcernStatus {
    /** Nobody has read it yet. */
    RECEIVED,
    /** Somebody looks into it. */
    TRIAGED,
    /** Something was done about it. */
    ACTED,
    /** Nothing was done about it. */
    DISMISSED;

    /** Whether it waits for an answer. */
    public boolean open() {
        return this == RECEIVED || this == TRIAGED;
    }

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<ConcernStatus> after(ConcernAction action) {
        return Optional.ofNullable(
                switch (this) {
                    case RECEIVED -> received(action);
                    case TRIAGED -> triaged(action);
                    case ACTED, DISMISSED -> null;
                });
    }

    private static @Nullable ConcernStatus received(ConcernAction action) {
        return switch (action) {
            case TRIAGE, MERGE -> TRIAGED;
            case ESCALATE -> RECEIVED;
            case SEPARATE, ACT, DISMISS -> null;
        };
    }

    private static ConcernStatus triaged(ConcernAction action) {
        return switch (action) {
            case TRIAGE, MERGE, SEPARATE, ESCALATE -> TRIAGED;
            case ACT -> ACTED;
            case DISMISS -> DISMISSED;
        };
    }
}
