package org.civicstore.certification.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;

/**
 * The last approved release of the same listing, as it was screened and declared then. What a person approved in it needs no
 * second approval; a release that was refused or given up is never a previous one.
 *
 * @param version as the vendor named it
 * @param versionCode the highest that was ever approved; 0 when the listing has no version codes
 * @param artifact what its screening read out of the package; empty when it had none or none was readable
 * @param declaration what the vendor said about it
 */
public record PreviousRelease(
        String version, long versionCode, Optional<ArtifactFacts> artifact, Manifest declaration) {

    /** Lower-case hex SHA-256 of the pinned signer certificate. */
    public Optional<String> signerSha256() {
        return artifact.flatMap(ArtifactFacts::signerSha256);
    }

    public Set<String> permissions() {
        return Set.copyOf(artifact.map(ArtifactFacts::permissions).orElse(List.of()));
    }

    public Set<String> endpoints() {
        return Set.copyOf(artifact.map(ArtifactFacts::endpoints).orElse(List.of()));
    }

    /** Empty when the release was screened before these were read: not known, which is not the same as none. */
    public Optional<ArtifactDetails> details() {
        return artifact.flatMap(ArtifactFacts::details);
    }
}
