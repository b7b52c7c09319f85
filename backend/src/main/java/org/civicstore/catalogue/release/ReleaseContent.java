package org.civicstore.catalogue.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.CriterionResult;
import org.civicstore.review.HowKnown;
import org.civicstore.submission.Screenshot;

/**
 * What a release says and what is known about it, frozen at publication.
 *
 * @param submittedAt when the vendor declared it
 * @param notes release notes per language
 * @param known criterion to how it was found met, for the criteria that were
 * @param results how each demanded criterion came out; empty in what was published before they were kept
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
        List<CriterionResult> results,
        Optional<ArtifactFacts> facts,
        List<Screenshot> screenshots,
        Instant certificateFrom,
        Instant certificateUntil,
        List<Condition> conditions) {

    public ReleaseContent {
        notes = Map.copyOf(notes);
        known = Map.copyOf(known);
        results = List.copyOf(results);
        screenshots = List.copyOf(screenshots);
        conditions = List.copyOf(conditions);
    }
}
