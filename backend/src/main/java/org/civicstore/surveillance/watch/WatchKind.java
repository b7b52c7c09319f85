package org.civicstore.surveillance.watch;

/** What a look can find. */
public enum WatchKind {
    /** Something that was in order when the release was certified is not any more: a page, a server. */
    BROKEN,
    /** The TLS certificate of the app's server runs out within days. */
    TLS_ENDS,
    /** Nobody has confirmed for long how the vendor is reached. */
    CONTACT,
    /** There was no new release for long. */
    NO_RELEASE
}
