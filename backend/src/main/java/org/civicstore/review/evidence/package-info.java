/**
 * Owns how certifiers see what a vendor handed in: safe copies of its files, their text, and the record of who opened which.
 * Refuses to hand out a vendor's own bytes. Open {@link org.civicstore.review.evidence.PreviewService} first.
 */
@NullMarked
package org.civicstore.review.evidence;

import org.jspecify.annotations.NullMarked;
