/**
 * Owns the certifier's desk: the queue, the case file as shown, and every act on it, the verdict included. Refuses to
 * decide who may do what (ReviewPolicy) and what is possible when (Review). Open {@link
 * org.civicstore.review.certifier.ReviewService} first.
 */
@NullMarked
package org.civicstore.review.certifier;

import org.jspecify.annotations.NullMarked;
