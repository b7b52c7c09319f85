/**
 * Owns what certifiers ruled on each criterion, and on which basis. Refuses to weigh it: that is the verdict's. Open {@link
 * org.civicstore.review.ruling.CriterionDecision} first.
 */
@NullMarked
package org.civicstore.review.ruling;

import org.jspecify.annotations.NullMarked;
