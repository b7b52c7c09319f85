package org.civicstore.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;

/**
 * What was frozen when a submission was handed in. Later edits do not reach it; handing in again makes the next round.
 *
 * @param number as people say it, such as {@code S-000123}
 * @param artifact present for the kinds whose bytes the store keeps
 * @param screenshots in the order in which they are shown
 * @param round from 1
 */
public record SubmittedContents(
        SubmissionId id,
        String number,
        OrganisationId organisation,
        AccountId createdBy,
        String listingSlug,
        String releaseVersion,
        SubjectKind kind,
        String profile,
        Manifest declaration,
        Map<String, String> releaseNotes,
        Optional<StoredFile> artifact,
        List<EvidenceItem> evidence,
        List<Screenshot> screenshots,
        int round,
        Instant submittedAt) {

    public SubmittedContents {
        releaseNotes = Map.copyOf(releaseNotes);
        evidence = List.copyOf(evidence);
        screenshots = List.copyOf(screenshots);
    }

    /** What the listing is called where nobody chose a language: the Norwegian name, else the English, else any. */
    public String listingName() {
        Map<String, String> names = declaration.name();
        return Optional.ofNullable(names.get("nb"))
                .or(() -> Optional.ofNullable(names.get("en")))
                .or(() -> names.values().stream().sorted().findFirst())
                .orElse(listingSlug);
    }
}
