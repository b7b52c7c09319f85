/**
 * Owns what a certifier sees of a vendor's past beside a case: other cases, certificates that were held back, concerns. Refuses to show
 * what reporters wrote. Open {@link org.civicstore.concern.record.VendorRecordController} first.
 */
@NullMarked
package org.civicstore.concern.record;

import org.jspecify.annotations.NullMarked;
