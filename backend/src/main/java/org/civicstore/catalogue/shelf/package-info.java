/**
 * Owns how listings are shown: one precomputed document per listing, one card per list entry, and the shelves they stand
 * on. Refuses to decide anything: all of it can be built anew from the releases. Open
 * {@link org.civicstore.catalogue.shelf.Shelves} first.
 */
@NullMarked
package org.civicstore.catalogue.shelf;

import org.jspecify.annotations.NullMarked;
