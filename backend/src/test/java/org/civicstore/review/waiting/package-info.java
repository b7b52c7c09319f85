/** Tests of the figures of waiting, from inside the package. */
@NullMarked
package org.civicstore.review.waiting;

import org.jspecify.annotations.NullMarked;
