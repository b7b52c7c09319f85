package org.civicstore.certificate.impact;

/** What would become of a certified release under another edition; declared from the gravest. */
public enum ImpactOutcome {
    /** It could not be certified as it is: something blocks, or a major lack has no dated condition. */
    FAILS,
    /** Nothing speaks against it, but nobody has looked at everything that the edition demands. */
    UNDECIDED,
    /** It meets all of it. */
    STANDS
}
