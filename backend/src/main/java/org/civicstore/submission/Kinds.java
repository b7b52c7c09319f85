package org.civicstore.submission;

import org.civicstore.certification.criterion.SubjectKind;

/** What each kind demands of a submission. */
final class Kinds {
    private Kinds() {}

    /** Whether a file can be handed in as the app itself. */
    static boolean takesArtifact(SubjectKind kind) {
        return !FileFormat.taken(FilePurpose.ARTIFACT, kind).isEmpty();
    }

    /** Whether nothing can be handed in without it: the store hands it out. */
    static boolean demandsArtifact(SubjectKind kind) {
        return takesArtifact(kind) && kind != SubjectKind.IOS_APP;
    }

    /** Whether a file of that name is one of the app itself. */
    static boolean takes(SubjectKind kind, String fileName) {
        return FileFormat.named(fileName)
                .filter(FileFormat.taken(FilePurpose.ARTIFACT, kind)::contains)
                .isPresent();
    }
}
