package org.civicstore.review.vendor;

/** What a finding asks of its vendor. */
public enum FindingStatus {
    /** The vendor has to mend or to answer it. */
    NEEDS_YOU,
    /** The vendor has answered, or handed in again; the store looks. */
    ANSWERED,
    /** Nothing more to do. */
    SETTLED
}
