/**
 * Owns appeals against refusals: who lodged one, which certifier without a part in the decision looks at it, until when, and how
 * it ended. Refuses to decide the case anew: a successful appeal opens it again. Open {@link
 * org.civicstore.review.appeal.Appeal} first.
 */
@NullMarked
package org.civicstore.review.appeal;

import org.jspecify.annotations.NullMarked;
