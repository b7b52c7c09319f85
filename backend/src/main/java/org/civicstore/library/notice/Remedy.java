package org.civicstore.library.notice;

/** What the holder can do. Nothing is ever done on the device by itself. */
public enum Remedy {
    /** Get the version that is on offer now. */
    UPDATE,
    /** Wait until the store has looked into it. */
    WAIT,
    /** Delete the app from the device. */
    REMOVE,
    /** Find another app, in one's own time. */
    REPLACE
}
