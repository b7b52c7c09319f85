package org.civicstore.certificate.measure;

/** What two certifiers decide about a certificate. */
public enum MeasureKind {
    /** Its force is taken away for now, once a second person agrees. */
    SUSPENSION,
    /** Its force is taken away at once; it comes back by itself unless a second person agrees within a day. */
    EMERGENCY,
    /** It has its force again, once a second person agrees. */
    RESTORATION,
    /** It ends for good, once a second person agrees. */
    REVOCATION
}
