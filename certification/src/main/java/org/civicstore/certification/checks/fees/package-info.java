/**
 * Owns the checks of the criteria FEE: what the declaration says about money. Refuses to decide what a failure means. Open
 * {@link PriceCheck} first.
 */
@NullMarked
package org.civicstore.certification.checks.fees;

import org.jspecify.annotations.NullMarked;
