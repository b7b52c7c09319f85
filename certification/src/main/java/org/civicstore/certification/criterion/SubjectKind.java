package org.civicstore.certification.criterion;

/** What kind of thing a vendor hands in. */
public enum SubjectKind {
    /** An APK that the store itself distributes. */
    ANDROID_PACKAGE,
    /** A web address that a browser opens or installs. */
    WEB_APP,
    /** An entry in somebody else's store; its bytes are out of reach. */
    STORE_LINK,
    /** An installer for a desktop system that the store itself distributes. */
    DESKTOP_INSTALLER,
    /** An app that Apple's App Store distributes; its package may be handed in to be examined, and goes no further. */
    IOS_APP;

    /** Whether what is demanded of that kind is demanded of this one: Apple's store is somebody else's store. */
    public boolean countsAs(SubjectKind kind) {
        return this == kind || this == IOS_APP && kind == STORE_LINK;
    }
}
