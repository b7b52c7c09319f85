package org.civicstore.concern;

/** What can happen to a concern. */
public enum ConcernAction {
    /** Somebody has read it and confirmed, or corrected, what it is about. */
    TRIAGE,
    /** It says the same as another one and is answered with that. */
    MERGE,
    /** It says something else after all. */
    SEPARATE,
    /** Its time has run out without an answer. Nobody asks for it: the clock does it. */
    ESCALATE,
    /** Something was done about it. */
    ACT,
    /** Nothing is done about it, and the answer says why. */
    DISMISS
}
