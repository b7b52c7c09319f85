/**
 * Owns the runs of the checks over what was handed in, and what they read: plans them, runs them in the child
 * process, takes the results into the case. Refuses to judge (package verdict of the certification library). Open {@link
 * org.civicstore.review.screening.RunChecks} first.
 */
@NullMarked
package org.civicstore.review.screening;

import org.jspecify.annotations.NullMarked;
