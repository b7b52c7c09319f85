package org.civicstore.certification.change;

import java.util.Optional;
import java.util.OptionalLong;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.manifest.Manifest;

/**
 * One side of a comparison: what was read out of a release's package, and what its vendor declared.
 *
 * @param artifact empty when it has no package or none was readable
 */
public record ReleaseFacts(String version, Optional<ArtifactFacts> artifact, Manifest declaration) {

    /** A release as its screening saw it. */
    public static ReleaseFacts of(String version, ScreeningReport report, Manifest declaration) {
        return new ReleaseFacts(version, report.artifact(), declaration);
    }

    public static ReleaseFacts of(PreviousRelease previous) {
        return new ReleaseFacts(previous.version(), previous.artifact(), previous.declaration());
    }

    /** This release as the one that the next is examined against. */
    public PreviousRelease previous() {
        long code = artifact.map(ArtifactFacts::versionCode)
                .orElse(OptionalLong.empty())
                .orElse(0);
        return new PreviousRelease(version, code, artifact, declaration);
    }
}
