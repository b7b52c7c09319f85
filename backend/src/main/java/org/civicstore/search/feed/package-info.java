/**
 * Owns the change log and how every node follows it: what the catalogue told, in which order, and how far each index got.
 * Open {@link org.civicstore.search.feed.SearchFollower} first.
 */
@NullMarked
package org.civicstore.search.feed;

import org.jspecify.annotations.NullMarked;
