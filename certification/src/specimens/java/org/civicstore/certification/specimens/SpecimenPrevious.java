package org.civicstore.certification.specimens;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;

/**
 * The part {@code previous} of a specimen's sheet: what is known of the last approved release.
 *
 * @param signerSha256 {@code own}, {@code other} or a digest; empty when left out
 * @param exported beside the launcher screen that every specimen has
 * @param old stored before trackers and exported components were read
 */
public record SpecimenPrevious(
        Optional<String> version,
        Optional<Long> versionCode,
        Optional<String> signerSha256,
        List<String> permissions,
        List<String> endpoints,
        List<String> trackers,
        List<String> exported,
        boolean old) {

    PreviousRelease release() {
        List<String> open = Stream.concat(Stream.of(ApkSpecimen.LAUNCHER), exported.stream())
                .toList();
        long code = versionCode.orElse(6L);
        String name = version.orElse("1.1.0");
        ArtifactFacts facts = new ArtifactFacts(
                Optional.of(ApkSpecimen.PACKAGE),
                Optional.of(name),
                OptionalLong.of(code),
                OptionalInt.empty(),
                OptionalInt.empty(),
                permissions,
                signerSha256.map(SpecimenApk::signer),
                List.of(),
                false,
                false,
                Optional.empty(),
                endpoints,
                Optional.of(new ArtifactDetails(
                                "apk", 0, trackers, List.of(), open, Optional.empty(), List.of(), Optional.empty()))
                        .filter(_ -> !old));
        return new PreviousRelease(name, code, Optional.of(facts), Manifest.empty());
    }
}
