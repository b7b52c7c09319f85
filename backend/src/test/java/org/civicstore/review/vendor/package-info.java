/** Tests of what vendors are told, from inside the package. */
@NullMarked
package org.civicstore.review.vendor;

import org.jspecify.annotations.NullMarked;
