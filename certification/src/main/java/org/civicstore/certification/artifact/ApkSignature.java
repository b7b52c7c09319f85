package org.civicstore.certification.artifact;

import java.util.List;

/**
 * The result of verifying an Android package's signatures.
 *
 * @param verified whether the package verifies on every platform that it supports
 * @param schemes those that verified: {@code v1}, {@code v2}, {@code v3}, {@code v3.1}
 * @param signers SHA-256 of the current signers' certificates, lower-case hex; empty when nothing verified
 * @param lineage SHA-256 of the certificates that the signer proves to have rotated from, oldest first; includes the signer
 * @param errors why it did not verify, in the verifier's words
 */
public record ApkSignature(
        boolean verified, List<String> schemes, List<String> signers, List<String> lineage, List<String> errors) {

    public ApkSignature {
        schemes = List.copyOf(schemes);
        signers = List.copyOf(signers);
        lineage = List.copyOf(lineage);
        errors = List.copyOf(errors);
    }

    /** True when a scheme that covers the whole file verified; v1 covers only the entries. */
    public boolean wholeFileSigned() {
        return verified && schemes.stream().anyMatch(scheme -> !scheme.equals("v1"));
    }
}
