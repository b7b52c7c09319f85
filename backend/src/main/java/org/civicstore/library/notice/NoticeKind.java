package org.civicstore.library.notice;

/** What happened to a version that somebody has. */
public enum NoticeKind {
    /** A newer version is on offer. */
    UPDATE,
    /** The store does not offer it for now, while something is looked into. */
    PAUSED,
    /** Taken back for good, by its vendor or by the store: not to be used any longer. */
    RECALLED,
    /** Nobody certifies it any more; it still works, but gets no versions that anybody has looked at. */
    ENDED
}
