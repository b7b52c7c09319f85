/**
 * Owns the list of all checks and what they share; the checks themselves lie in one package for each area. Refuses everything
 * that a single check alone needs. To add a check: a class here, its criterion in the edition, a passing and a failing
 * specimen in its test. Open {@link StandardChecks} first.
 */
@NullMarked
package org.civicstore.certification.checks;

import org.jspecify.annotations.NullMarked;
