/**
 * Owns the way onto the fast track: who opens it, for which case, and why. Refuses to shorten anything else: what is decided
 * there is data of the criteria, and two people still decide. Open {@link org.civicstore.review.fasttrack.FastTrackService} first.
 */
@NullMarked
package org.civicstore.review.fasttrack;

import org.jspecify.annotations.NullMarked;
