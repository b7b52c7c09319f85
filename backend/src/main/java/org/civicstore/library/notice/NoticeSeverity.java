package org.civicstore.library.notice;

/** How soon the holder should act. */
public enum NoticeSeverity {
    /** Now, before the app is used again. */
    HIGH,
    /** Before it is trusted with anything that matters. */
    MEDIUM,
    /** When it suits. */
    LOW
}
