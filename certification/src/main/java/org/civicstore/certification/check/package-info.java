/**
 * Owns the one extension point, {@link org.civicstore.certification.check.Check}, what a check sees and what it can answer.
 * Refuses to decide what a failure means for a certificate (package verdict). Open
 * {@link org.civicstore.certification.check.Check} first.
 */
@NullMarked
package org.civicstore.certification.check;

import org.jspecify.annotations.NullMarked;
