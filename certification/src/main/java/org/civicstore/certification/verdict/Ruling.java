package org.civicstore.certification.verdict;

/** What a certifier can decide about a criterion. */
public enum Ruling {
    MET,
    NOT_MET,
    /** The criterion speaks about something this app does not have. */
    NOT_RELEVANT
}
