package org.civicstore.review.waiver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a waiver stands. That its day has passed is no state of its own: the clock says it. */
public enum WaiverStatus {
    /** Waits for a second certifier. */
    PROPOSED,
    /** Two certifiers agreed; it holds until its day. */
    GRANTED,
    /** The second certifier disagreed. */
    RETURNED,
    /** Taken back before its day. */
    ENDED;

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<WaiverStatus> after(WaiverAction action) {
        return Optional.ofNullable(
                switch (this) {
                    case PROPOSED -> proposed(action);
                    case GRANTED -> granted(action);
                    case RETURNED, ENDED -> null;
                });
    }

    private static WaiverStatus proposed(WaiverAction action) {
        return switch (action) {
            case CONFIRM -> GRANTED;
            case RETURN -> RETURNED;
            case END -> ENDED;
        };
    }

    private static @Nullable WaiverStatus granted(WaiverAction action) {
        return switch (action) {
            case END -> ENDED;
            case CONFIRM, RETURN -> null;
        };
    }
}
