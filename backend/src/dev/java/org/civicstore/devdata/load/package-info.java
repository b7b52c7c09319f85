/**
 * Puts listings from a file on the shelves, for measuring search: one JSON object per line, published without any review.
 * Runs only when {@code civicstore.load} names a file, which {@code scripts/bench load} does on a home of its own. Start
 * with {@link org.civicstore.devdata.load.LoadStart}.
 */
@NullMarked
package org.civicstore.devdata.load;

import org.jspecify.annotations.NullMarked;
