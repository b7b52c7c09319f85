package org.civicstore.certification.check;

import java.util.Set;

/**
 * What the last published release of the same listing was like.
 *
 * @param versionCode the highest that was ever published
 * @param signerSha256 lower-case hex SHA-256 of the pinned signer certificate
 */
public record PreviousRelease(String version, long versionCode, String signerSha256, Set<String> permissions) {

    public PreviousRelease {
        permissions = Set.copyOf(permissions);
    }
}
