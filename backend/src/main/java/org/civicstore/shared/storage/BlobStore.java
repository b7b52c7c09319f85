package org.civicstore.shared.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes kept under their SHA-256, written once and never changed.
 *
 * <p>A blob is stored before the transaction that refers to it; one that nothing refers to is swept away later.
 */
public interface BlobStore {

    /** A new empty file on the same disk, for bytes that are still arriving. */
    Path newPart() throws IOException;

    /**
     * Takes over a finished part. The bytes are on the disk, synced, when this returns; bytes that are already here
     * are kept once and the part is deleted.
     *
     * @param digest what the caller computed while writing; trusted
     */
    void adopt(Path part, Digest digest) throws IOException;

    /** The file that holds the bytes, or nothing when they are not here. Never write to it. */
    Optional<Path> find(Digest digest);

    /** Forgets the bytes; no error when they are not here. */
    void delete(Digest digest) throws IOException;
}
