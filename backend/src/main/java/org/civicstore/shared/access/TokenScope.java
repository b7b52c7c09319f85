package org.civicstore.shared.access;

/** What an API token may be used for. */
public enum TokenScope {
    /** Read the organisation's submissions and their state. */
    SUBMISSIONS_READ,
    /** Create, change, upload to and hand in submissions. */
    SUBMISSIONS_WRITE,
    /** Withdraw releases. */
    RELEASES_WITHDRAW
}
