/**
 * Owns the embedded index of one node: what a listing becomes in Lucene, how a question becomes a query, and why an
 * answer stands where it does. Open {@link org.civicstore.search.index.LuceneIndex} first.
 */
@NullMarked
package org.civicstore.search.index;

import org.jspecify.annotations.NullMarked;
