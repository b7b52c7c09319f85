package org.civicstore.catalogue.release;

import java.util.Optional;
import org.civicstore.shared.storage.Digest;

/**
 * The bytes of a release that the store itself hands out.
 *
 * @param size in bytes
 * @param signerSha256 lower-case hex SHA-256 of the signer's certificate, when the package is signed
 */
public record Artifact(String fileName, String mediaType, Digest digest, long size, Optional<String> signerSha256) {}
