/**
 * Owns the way out of an artifact: which bytes, whether they are still the certified ones, and how they reach the reader
 * without passing through the heap. Refuses to know who may publish. Open
 * {@link org.civicstore.catalogue.download.ArtifactController} first.
 */
@NullMarked
package org.civicstore.catalogue.download;

import org.jspecify.annotations.NullMarked;
