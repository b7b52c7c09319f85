package org.civicstore.certificate;

/** What can be done about an open condition. */
enum ConditionAction {
    /** A certifier records that it is met. */
    MEET,
    /** The vendor says what was done. */
    ANSWER
}
