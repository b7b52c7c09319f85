/**
 * Bytes kept under their SHA-256. Start with {@link org.civicstore.shared.storage.BlobStore}.
 */
@NullMarked
package org.civicstore.shared.storage;

import org.jspecify.annotations.NullMarked;
