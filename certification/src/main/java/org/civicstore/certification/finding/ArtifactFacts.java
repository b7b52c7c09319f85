package org.civicstore.certification.finding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What was read out of an artifact, without judgement. Empty means that it could not be read or does not exist there.
 *
 * @param signerSha256 lower-case hex SHA-256 of the signer certificate, when the signature verified
 * @param signatureSchemes such as {@code v1}, {@code v2}, {@code v3}: those that verified
 * @param endpoints host names found in the artifact
 * @param details absent in facts that were stored before these were read: not known, which is not the same as none
 */
public record ArtifactFacts(
        Optional<String> packageName,
        Optional<String> versionName,
        OptionalLong versionCode,
        OptionalInt minSdk,
        OptionalInt targetSdk,
        List<String> permissions,
        Optional<String> signerSha256,
        List<String> signatureSchemes,
        boolean debuggable,
        boolean cleartext,
        Optional<String> label,
        List<String> endpoints,
        Optional<ArtifactDetails> details) {

    public ArtifactFacts {
        permissions = List.copyOf(permissions);
        signatureSchemes = List.copyOf(signatureSchemes);
        endpoints = List.copyOf(endpoints);
    }
}
