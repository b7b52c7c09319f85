/** Tests of appeals. */
@NullMarked
package org.civicstore.review.appeal;

import org.jspecify.annotations.NullMarked;
