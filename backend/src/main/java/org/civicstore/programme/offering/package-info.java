/**
 * Owns what listings offer in programmes: sheets that vendors draft and hand in, and the changes that certifiers decide. Knows
 * nothing of facts and questions, which are the agency's. Open {@link org.civicstore.programme.offering.SheetService} first.
 */
@NullMarked
package org.civicstore.programme.offering;

import org.jspecify.annotations.NullMarked;
