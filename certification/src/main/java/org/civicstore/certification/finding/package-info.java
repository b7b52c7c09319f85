/**
 * Owns what examination observed: findings about an artifact or declaration, and the facts read from files. Refuses to
 * decide anything. Open {@link org.civicstore.certification.finding.Finding} first.
 */
@NullMarked
package org.civicstore.certification.finding;

import org.jspecify.annotations.NullMarked;
