package org.civicstore.surveillance.watch;

/** How far things have come with a listing, from nothing to the worst. */
public enum WatchStage {
    /** Nothing is wrong. */
    CLEAR,
    /** Something was found and may be a passing trouble. */
    SEEN,
    /** The page of the app says so. */
    LABELLED,
    /** The vendor was told too. */
    NOTICED,
    /** The app is not shown until it is mended. */
    UNLISTED
}
