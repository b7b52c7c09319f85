package org.civicstore.submission;

import org.civicstore.shared.storage.Digest;

/**
 * A file that a vendor handed in; its bytes are in the blob store.
 *
 * @param fileName as the vendor named it, without any folder
 * @param mediaType as the vendor claimed it
 * @param size in bytes
 */
public record StoredFile(String fileName, String mediaType, Digest digest, long size) {}
