package org.civicstore.certification.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;

/**
 * What is examined: one submission, as facts.
 *
 * @param profile id of the profile that is demanded
 * @param editionId edition of the criteria
 * @param declaration what the vendor says about the app
 * @param version of this release, as the vendor names it; never blank
 * @param releaseNotes per language, BCP 47 to text
 * @param now the moment of examination; checks have no other clock
 */
public record Subject(
        SubjectKind kind,
        String profile,
        String editionId,
        Manifest declaration,
        String version,
        Map<String, String> releaseNotes,
        Optional<ArtifactFile> artifact,
        List<EvidenceFile> evidence,
        Optional<PreviousRelease> previous,
        Instant now) {

    public Subject {
        releaseNotes = Map.copyOf(releaseNotes);
        evidence = List.copyOf(evidence);
    }
}
