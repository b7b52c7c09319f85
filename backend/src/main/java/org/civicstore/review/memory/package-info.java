/**
 * Owns what was decided about a listing before and still holds: findings that were cleared, each until its day. Refuses to
 * let anything hold for good, and to weigh it (package verdict of the certification library). Open {@link
 * org.civicstore.review.memory.Clearing} first.
 */
@NullMarked
package org.civicstore.review.memory;

import org.jspecify.annotations.NullMarked;
