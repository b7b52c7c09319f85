package org.civicstore.review;

/** Why a certifier must keep away from a case. */
public enum BlockedReason {
    /** Is a member of the organisation that handed it in. */
    BELONGS_TO_ORGANISATION,
    /** Made the submission, as a member then or since. */
    MADE_SUBMISSION,
    /** Belonged to the organisation until not long ago. */
    WORKED_FOR_ORGANISATION,
    /** Has said so. */
    DECLARED,
    /** Put the case on the fast track, and so has no part in deciding it. */
    OPENED_FAST_TRACK
}
