/**
 * Owns waivers: public, dated exceptions of one listing from one criterion, proposed by one certifier and granted by another.
 * Refuses open-ended ones, and blocking criteria, which no edition lets be waived so far. Open {@link
 * org.civicstore.review.waiver.Waiver} first.
 */
@NullMarked
package org.civicstore.review.waiver;

import org.jspecify.annotations.NullMarked;
