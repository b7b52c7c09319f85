package org.civicstore.certification.check;

import java.nio.file.Path;

/**
 * A document that a vendor hands in as evidence. Untrusted: only the child process opens it.
 *
 * @param id the caller's own, echoed in facts about the document
 * @param type what it is evidence of, in the words of {@code Criterion.evidence}, such as {@code dpia}
 * @param fileName as the vendor named it; never used as a path
 * @param sha256 lower-case hex
 * @param size in bytes
 */
public record EvidenceFile(
        String id, String type, Path path, String fileName, String claimedMediaType, String sha256, long size) {}
