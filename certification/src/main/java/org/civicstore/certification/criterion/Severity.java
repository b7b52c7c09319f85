package org.civicstore.certification.criterion;

/** What an unmet criterion means for a certificate; declared from the gravest to the lightest. */
public enum Severity {
    /** No certificate while it is unmet. */
    BLOCKING,
    /** A certificate only with a dated condition. */
    MAJOR,
    /** Noted, and no more. */
    MINOR;

    /** The graver of the two. */
    public Severity graver(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The lighter of the two. */
    public Severity lighter(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
