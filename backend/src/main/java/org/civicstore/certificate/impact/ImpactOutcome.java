package org.civicstore.certificate.impact;

/** What would become of a certified release under another edition; declared from the gravest. */
public enum ImpactOutcome {
    /** It could not be certified as it is: something blocks, or a major lack has no dated condition. */
    FAILS,
    /** Nothing speaks against it, but a check that settles a criterion did not come to an answer. */
    UNDECIDED,
    /** Nothing speaks against it, and what is left is for people to decide. */
    NEEDS_PERSON,
    /** It meets all of it. */
    STANDS
}
