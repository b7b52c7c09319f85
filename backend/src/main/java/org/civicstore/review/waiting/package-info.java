/**
 * Owns how long vendors wait for a decision: the public figures, and what one vendor may expect from them. Refuses to promise
 * anything (ServiceClock does). Open {@link org.civicstore.review.waiting.WaitingTimes} first.
 */
@NullMarked
package org.civicstore.review.waiting;

import org.jspecify.annotations.NullMarked;
