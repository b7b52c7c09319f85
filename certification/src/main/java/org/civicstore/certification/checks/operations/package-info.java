/**
 * Owns the checks of the criteria OPS: what a release changes against the one before. Refuses to decide what a failure means. Open {@link VersionCheck} first.
 */
@NullMarked
package org.civicstore.certification.checks.operations;

import org.jspecify.annotations.NullMarked;
