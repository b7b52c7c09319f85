package org.civicstore.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a review stands. */
public enum ReviewStatus {
    /** The checks run on what was handed in. */
    SCREENING,
    /** Waits for a certifier. */
    QUEUED,
    /** A certifier works on it. */
    ASSESSING,
    /** The vendor has been asked for changes. */
    WITH_VENDOR,
    /** A verdict waits for a second certifier. */
    VERDICT_PROPOSED,
    /** Two certifiers agreed; nothing moves any more, unless an appeal sets it aside. */
    CONCLUDED,
    /** The vendor took the submission back; nothing moves any more, and nothing was decided. */
    CLOSED;

    /** Whether nobody works on it any more. */
    public boolean ended() {
        return this == CONCLUDED || this == CLOSED;
    }

    /** Where a case goes on when the one who held it is gone: what was in somebody's hands waits for another one. */
    ReviewStatus laidDown() {
        return switch (this) {
            case ASSESSING, VERDICT_PROPOSED -> QUEUED;
            case SCREENING, QUEUED, WITH_VENDOR, CONCLUDED, CLOSED -> this;
        };
    }

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<ReviewStatus> after(ReviewAction action) {
        return Optional.ofNullable(
                switch (this) {
                    case SCREENING -> screening(action);
                    case QUEUED -> queued(action);
                    case ASSESSING -> assessing(action);
                    case WITH_VENDOR -> withVendor(action);
                    case VERDICT_PROPOSED -> proposed(action);
                    case CONCLUDED -> action == ReviewAction.OVERTURN ? ASSESSING : null;
                    case CLOSED -> null;
                });
    }

    private static @Nullable ReviewStatus screening(ReviewAction action) {
        return switch (action) {
            case MESSAGE, ANSWER, HAND_OVER, STEP_ASIDE, FAST_TRACK, OVERDUE -> SCREENING;
            case SCREENED -> QUEUED;
            case CLOSE -> CLOSED;
            case CLAIM,
                    RELEASE,
                    RULE,
                    CLEAR,
                    REOPEN,
                    WAIVE,
                    TAKE_OVER,
                    RERUN_CHECKS,
                    REQUEST_CHANGES,
                    PROPOSE,
                    CONFIRM,
                    RETURN,
                    OPEN_FULL,
                    HAND_IN,
                    OVERTURN -> null;
        };
    }

    private static @Nullable ReviewStatus queued(ReviewAction action) {
        return switch (action) {
            case MESSAGE, ANSWER, STEP_ASIDE, FAST_TRACK, OVERDUE -> QUEUED;
            case CLAIM -> ASSESSING;
            case CLOSE -> CLOSED;
            case RELEASE,
                    RULE,
                    CLEAR,
                    REOPEN,
                    WAIVE,
                    TAKE_OVER,
                    HAND_OVER,
                    RERUN_CHECKS,
                    REQUEST_CHANGES,
                    PROPOSE,
                    CONFIRM,
                    RETURN,
                    SCREENED,
                    OPEN_FULL,
                    HAND_IN,
                    OVERTURN -> null;
        };
    }

    private static @Nullable ReviewStatus assessing(ReviewAction action) {
        return switch (action) {
            case RULE, CLEAR, REOPEN, WAIVE, TAKE_OVER, HAND_OVER, STEP_ASIDE, MESSAGE, ANSWER, FAST_TRACK, OVERDUE ->
                ASSESSING;
            case RELEASE -> QUEUED;
            case RERUN_CHECKS -> SCREENING;
            case REQUEST_CHANGES -> WITH_VENDOR;
            case PROPOSE -> VERDICT_PROPOSED;
            case CLOSE -> CLOSED;
            case CLAIM, CONFIRM, RETURN, SCREENED, OPEN_FULL, HAND_IN, OVERTURN -> null;
        };
    }

    private static @Nullable ReviewStatus withVendor(ReviewAction action) {
        return switch (action) {
            case MESSAGE, ANSWER, RELEASE, TAKE_OVER, HAND_OVER, STEP_ASIDE, FAST_TRACK -> WITH_VENDOR;
            case HAND_IN -> SCREENING;
            case CLOSE -> CLOSED;
            case CLAIM,
                    RULE,
                    CLEAR,
                    REOPEN,
                    WAIVE,
                    RERUN_CHECKS,
                    REQUEST_CHANGES,
                    PROPOSE,
                    CONFIRM,
                    RETURN,
                    SCREENED,
                    OPEN_FULL,
                    OVERDUE,
                    OVERTURN -> null;
        };
    }

    private static @Nullable ReviewStatus proposed(ReviewAction action) {
        return switch (action) {
            case MESSAGE, ANSWER, STEP_ASIDE, OVERDUE -> VERDICT_PROPOSED;
            case CONFIRM -> CONCLUDED;
            case RETURN -> ASSESSING;
            case CLOSE -> CLOSED;
            case CLAIM,
                    RELEASE,
                    RULE,
                    CLEAR,
                    REOPEN,
                    WAIVE,
                    TAKE_OVER,
                    HAND_OVER,
                    RERUN_CHECKS,
                    REQUEST_CHANGES,
                    PROPOSE,
                    SCREENED,
                    FAST_TRACK,
                    OPEN_FULL,
                    HAND_IN,
                    OVERTURN -> null;
        };
    }
}
