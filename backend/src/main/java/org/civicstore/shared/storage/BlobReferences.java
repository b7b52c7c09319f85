package org.civicstore.shared.storage;

import java.util.Set;

/** A slice that refers to blobs. Declared as a bean; the sweep asks each of them before it deletes anything. */
public interface BlobReferences {

    /** Those of the blobs that the slice still refers to, as committed now. */
    Set<Digest> referredTo(Set<Digest> blobs);
}
