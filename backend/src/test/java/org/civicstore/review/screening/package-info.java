/** Tests of how checks are configured, from inside the package. */
@NullMarked
package org.civicstore.review.screening;

import org.jspecify.annotations.NullMarked;
