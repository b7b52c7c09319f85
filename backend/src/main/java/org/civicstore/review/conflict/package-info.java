/**
 * Owns who must keep away from the cases of which organisation, beyond what membership tells: former members, and certifiers
 * who say so. Refuses to decide what follows from it (ReviewPolicy). Open {@link
 * org.civicstore.review.conflict.ConflictService} first.
 */
@NullMarked
package org.civicstore.review.conflict;

import org.jspecify.annotations.NullMarked;
