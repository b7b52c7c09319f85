/**
 * Owns how collections meet the shelves: of what operators put together, what citizens can get now. Refuses to keep
 * anything: collections are the taxonomy's, listings the shelves'. Open
 * {@link org.civicstore.catalogue.collection.ShownCollections} first.
 */
@NullMarked
package org.civicstore.catalogue.collection;

import org.jspecify.annotations.NullMarked;
