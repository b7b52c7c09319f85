package org.civicstore.certification.check;

import java.nio.file.Path;

/**
 * The bytes a vendor wants distributed. Untrusted: only the child process opens them.
 *
 * @param fileName as the vendor named it; never used as a path
 * @param sha256 lower-case hex
 * @param size in bytes
 */
public record ArtifactFile(Path path, String fileName, String claimedMediaType, String sha256, long size) {}
