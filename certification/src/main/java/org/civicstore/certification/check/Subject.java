package org.civicstore.certification.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.fetch.WebSnapshot;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.risk.RiskAssessment;

/**
 * What is examined: one submission, as facts.
 *
 * @param profile id of the profile that is demanded
 * @param editionId edition of the criteria
 * @param declaration what the vendor says about the app
 * @param version of this release, as the vendor names it; never blank
 * @param releaseNotes per language, BCP 47 to text
 * @param previous the last approved release, when there is one
 * @param known listings and authorities that this one must not be mistaken for
 * @param web what was taken from the web beforehand; empty when nothing may be fetched, and checks of pages are skipped then
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
        KnownListings known,
        Optional<WebSnapshot> web,
        Instant now) {

    /** Stands for the version that the package itself names, where whoever hands in states none. */
    public static final String VERSION_OF_THE_PACKAGE = "unreleased";

    public Subject {
        releaseNotes = Map.copyOf(releaseNotes);
        evidence = List.copyOf(evidence);
    }

    /** A subject without the web. */
    public Subject(
            SubjectKind kind,
            String profile,
            String editionId,
            Manifest declaration,
            String version,
            Map<String, String> releaseNotes,
            Optional<ArtifactFile> artifact,
            List<EvidenceFile> evidence,
            Optional<PreviousRelease> previous,
            KnownListings known,
            Instant now) {
        this(
                kind,
                profile,
                editionId,
                declaration,
                version,
                releaseNotes,
                artifact,
                evidence,
                previous,
                known,
                Optional.empty(),
                now);
    }

    public Subject with(WebSnapshot snapshot) {
        return new Subject(
                kind,
                profile,
                editionId,
                declaration,
                version,
                releaseNotes,
                artifact,
                evidence,
                previous,
                known,
                Optional.of(snapshot),
                now);
    }

    /**
     * How grave it would be if it went wrong, by the edition's table.
     *
     * @param read what was read out of the package; empty for what the declaration alone leads to
     */
    public RiskAssessment risk(CriteriaEdition edition, Optional<ArtifactFacts> read) {
        return RiskAssessment.of(edition.risk(), profile, declaration, read, previous);
    }

    /** The same under a version that was found out. */
    public Subject as(String named) {
        return new Subject(
                kind,
                profile,
                editionId,
                declaration,
                named,
                releaseNotes,
                artifact,
                evidence,
                previous,
                known,
                web,
                now);
    }
}
