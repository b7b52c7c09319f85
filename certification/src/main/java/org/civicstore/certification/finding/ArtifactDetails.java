package org.civicstore.certification.finding;

import java.util.List;
import java.util.Optional;

/**
 * What later releases are compared with, beyond what a package says in its description.
 *
 * @param format such as {@code apk}, {@code ipa}, {@code deb}
 * @param size in bytes
 * @param trackers names of known advertising and analytics libraries whose code is in the artifact, sorted
 * @param lineage SHA-256 of the certificates that the signer proves to have rotated from, oldest first; includes the signer
 * @param exported components that any other app can reach, as {@code service org.example.Sync}, sorted
 * @param iconHash perceptual hash of the icon, see {@code artifact.IconHash}; empty when there is no picture to hash
 * @param nativeCode processor architectures that it has machine code for, such as {@code arm64-v8a}, sorted
 * @param minimumSystem the oldest system that it runs on, such as {@code iOS 15.0}; Android's stands in the facts as a number
 */
public record ArtifactDetails(
        String format,
        long size,
        List<String> trackers,
        List<String> lineage,
        List<String> exported,
        Optional<String> iconHash,
        List<String> nativeCode,
        Optional<String> minimumSystem) {

    public ArtifactDetails {
        trackers = List.copyOf(trackers);
        lineage = List.copyOf(lineage);
        exported = List.copyOf(exported);
        nativeCode = List.copyOf(nativeCode);
    }
}
