package org.civicstore.review.appeal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an appeal stands. */
public enum AppealStatus {
    /** Waits for a certifier who had no part in the decision. */
    LODGED,
    /** Such a certifier looks at it. */
    EXAMINED,
    /** The decision stands. */
    UPHELD,
    /** The decision is set aside, and the case is open again. */
    OVERTURNED,
    /** The vendor took it back; nothing was decided. */
    WITHDRAWN;

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<AppealStatus> after(AppealAction action) {
        return Optional.ofNullable(
                switch (this) {
                    case LODGED -> lodged(action);
                    case EXAMINED -> examined(action);
                    case UPHELD, OVERTURNED, WITHDRAWN -> null;
                });
    }

    /** Whether nothing moves any more. */
    public boolean ended() {
        return switch (this) {
            case LODGED, EXAMINED -> false;
            case UPHELD, OVERTURNED, WITHDRAWN -> true;
        };
    }

    private static @Nullable AppealStatus lodged(AppealAction action) {
        return switch (action) {
            case TAKE -> EXAMINED;
            case WITHDRAW -> WITHDRAWN;
            case LEAVE, UPHOLD, OVERTURN -> null;
        };
    }

    private static @Nullable AppealStatus examined(AppealAction action) {
        return switch (action) {
            case LEAVE -> LODGED;
            case UPHOLD -> UPHELD;
            case OVERTURN -> OVERTURNED;
            case WITHDRAW -> WITHDRAWN;
            case TAKE -> null;
        };
    }
}
