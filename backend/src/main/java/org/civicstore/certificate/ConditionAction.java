package org.civicstore.certificate;

/** What a certifier may do about a condition, with a reason for the public. */
public enum ConditionAction {
    /** Record that the vendor met it. */
    MEET
}
