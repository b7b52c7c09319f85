package org.civicstore.submission;

/** What a file is to its submission. */
public enum FilePurpose {
    /** The release itself: what citizens download. A submission has at most one. */
    ARTIFACT,
    /** A document that supports the declaration. */
    EVIDENCE,
    /** A picture of the app at work, drawn anew by the store. */
    SCREENSHOT
}
