/**
 * Owns the vendor's side of a case: what there is to work off, and the answers. Refuses to show what certifiers say
 * among themselves. Open {@link
 * org.civicstore.review.vendor.VendorView} first.
 */
@NullMarked
package org.civicstore.review.vendor;

import org.jspecify.annotations.NullMarked;
