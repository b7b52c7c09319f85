package org.civicstore.submission;

import org.civicstore.shared.storage.Digest;

/**
 * A picture that the store drew itself; its bytes are in the blob store.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param size in bytes
 * @param width in dots
 * @param height in dots
 */
public record Picture(Digest digest, String mediaType, long size, int width, int height) {

    /** Its name in addresses: the digest and the ending that belongs to its type. */
    public String fileName() {
        return digest.hex() + (mediaType.equals("image/png") ? ".png" : ".jpg");
    }
}
