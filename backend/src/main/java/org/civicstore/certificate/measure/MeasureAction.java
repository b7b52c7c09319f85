package org.civicstore.certificate.measure;

/** What can be asked of a proposed measure. */
public enum MeasureAction {
    /** A second person agrees. */
    CONFIRM,
    /** A second person does not agree. */
    RETURN,
    /** The first person thinks better of it. */
    WITHDRAW,
    /** Nobody decided in time, or the certificate ended meanwhile; only the clock does this. */
    LAPSE
}
