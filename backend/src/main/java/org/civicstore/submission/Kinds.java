package org.civicstore.submission;

import org.civicstore.certification.criterion.SubjectKind;

/** What each kind demands of a submission. */
final class Kinds {
    private Kinds() {}

    /** Whether the store keeps and hands out the bytes. */
    static boolean takesArtifact(SubjectKind kind) {
        return !FileFormat.taken(FilePurpose.ARTIFACT, kind).isEmpty();
    }

    /** Whether a file of that name is what the kind hands out. */
    static boolean takes(SubjectKind kind, String fileName) {
        return FileFormat.named(fileName)
                .filter(FileFormat.taken(FilePurpose.ARTIFACT, kind)::contains)
                .isPresent();
    }
}
