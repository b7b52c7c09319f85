/**
 * What operators do with programmes: announce, write rules with a preview, arrange the season, move it along. Owns no rules of its
 * own about who is eligible. Open {@link org.civicstore.programme.management.ManagementService} first.
 */
@NullMarked
package org.civicstore.programme.management;

import org.jspecify.annotations.NullMarked;
