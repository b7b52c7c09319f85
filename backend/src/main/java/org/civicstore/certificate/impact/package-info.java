/**
 * Owns impact runs: which certified releases would fail an edition that is not in force yet, and by which criteria. Refuses to
 * change a certificate or a case: it assesses anew what checks and certifiers found, and asks checks only what they were not
 * asked then. Open {@link org.civicstore.certificate.impact.ImpactAssessment} first.
 */
@NullMarked
package org.civicstore.certificate.impact;

import org.jspecify.annotations.NullMarked;
