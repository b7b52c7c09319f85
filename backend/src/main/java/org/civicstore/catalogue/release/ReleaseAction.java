package org.civicstore.catalogue.release;

/** What can happen to a release. */
public enum ReleaseAction {
    /** The store publishes it, when its certificate is issued. */
    PUBLISH,
    /** The store follows it up by a newer release. */
    RETIRE,
    /** The vendor takes it back for good. */
    WITHDRAW,
    /** An operator hides it for now. */
    QUARANTINE,
    /** An operator brings it back. */
    RESTORE
}
