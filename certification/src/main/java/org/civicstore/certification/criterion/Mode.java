package org.civicstore.certification.criterion;

/** Who establishes whether a criterion is met. */
public enum Mode {
    /** A check decides; a human is asked only when no check ran to its end. */
    AUTOMATIC,
    /** A check looks, a human decides. */
    ASSISTED,
    /** A human decides on evidence that no check understands. */
    MANUAL,
    /** The vendor answers for it; a human decides whether what was declared says it, not whether it is true. */
    DECLARED
}
