package org.civicstore.submission;

import java.util.Map;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;

/**
 * The part of a submission that the vendor writes.
 *
 * @param releaseVersion the name of the release, such as {@code 2.4.1}
 * @param profile which programme's criteria are asked for, such as {@code employment}
 * @param releaseNotes per language: what is new
 */
record SubmissionContent(
        String releaseVersion,
        SubjectKind kind,
        String profile,
        Manifest declaration,
        Map<String, String> releaseNotes) {

    SubmissionContent {
        releaseNotes = Map.copyOf(releaseNotes);
    }

    SubmissionContent declaring(Manifest changed) {
        return new SubmissionContent(releaseVersion, kind, profile, changed, releaseNotes);
    }
}
