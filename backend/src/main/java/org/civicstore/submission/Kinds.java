package org.civicstore.submission;

import org.civicstore.certification.criterion.SubjectKind;

/** What each kind demands of a submission. */
final class Kinds {
    private Kinds() {}

    /** Whether the store keeps and hands out the bytes. */
    static boolean takesArtifact(SubjectKind kind) {
        return switch (kind) {
            case ANDROID_PACKAGE, DESKTOP_INSTALLER -> true;
            case WEB_APP, STORE_LINK -> false;
        };
    }
}
