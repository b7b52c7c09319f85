/**
 * Owns how people find listings: what is indexed of each, the feed of changes that every node follows, and the answers.
 * Refuses to decide what is public (the catalogue does, and tells this slice in the same transaction) and to rank by
 * anything but the words. Open {@link org.civicstore.search.SearchIndex} first.
 */
@NullMarked
package org.civicstore.search;

import org.jspecify.annotations.NullMarked;
