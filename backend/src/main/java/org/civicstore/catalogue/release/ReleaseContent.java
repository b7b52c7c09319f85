package org.civicstore.catalogue.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.HowKnown;

/**
 * What a release says and what is known about it, frozen at publication.
 *
 * @param submittedAt when the vendor declared it
 * @param notes release notes per language
 * @param known criterion to how it was found met, for the criteria that were
 * @param facts what the machine read out of the artifact
 */
public record ReleaseContent(
        SubjectKind kind,
        String profile,
        String edition,
        Instant submittedAt,
        Manifest declaration,
        Map<String, String> notes,
        Map<String, HowKnown> known,
        Optional<ArtifactFacts> facts,
        Instant certificateFrom,
        Instant certificateUntil,
        List<Condition> conditions) {

    public ReleaseContent {
        notes = Map.copyOf(notes);
        known = Map.copyOf(known);
        conditions = List.copyOf(conditions);
    }
}
