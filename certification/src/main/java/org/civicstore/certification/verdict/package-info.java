/**
 * Owns the decision: the only place that knows what stands in the way of a certificate. Refuses to look at files or to
 * remember anything. Open {@link org.civicstore.certification.verdict.VerdictPolicy} first.
 */
@NullMarked
package org.civicstore.certification.verdict;

import org.jspecify.annotations.NullMarked;
