package org.civicstore.review.waiver;

/** What can happen to a waiver. */
public enum WaiverAction {
    /** A second certifier agrees. */
    CONFIRM,
    /** A second certifier disagrees, with a reason. */
    RETURN,
    /** A certifier takes it back, with a reason. */
    END
}
