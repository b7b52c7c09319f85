/**
 * Owns certification as a library: criteria, checks, verdicts and certificates, the same for a vendor's laptop and for the
 * store. Refuses HTTP servers, databases and frameworks. Open {@link org.civicstore.certification.check.Subject} first,
 * then {@link org.civicstore.certification.verdict.VerdictPolicy}.
 */
@NullMarked
package org.civicstore.certification;

import org.jspecify.annotations.NullMarked;
