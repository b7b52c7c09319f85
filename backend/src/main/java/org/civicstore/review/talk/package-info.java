/**
 * Owns what vendor and store say to each other about a case, and what the store asked to be changed. Refuses to
 * move the case. Open {@link
 * org.civicstore.review.talk.Message} first.
 */
@NullMarked
package org.civicstore.review.talk;

import org.jspecify.annotations.NullMarked;
