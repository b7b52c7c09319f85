package org.civicstore.review;

/** What sort of review a case is. */
public enum CaseKind {
    /** Of a hand-in. */
    ORDINARY,
    /** In a crisis: few criteria, hours, and a certificate of days. */
    FAST_TRACK,
    /** Of all criteria, after a certificate was issued on the fast track. The release is out already. */
    FULL_AFTER_FAST_TRACK
}
