/**
 * Owns the checks of the criteria PRV: permissions, trackers and what the declaration says about data. Refuses to decide what a failure means. Open {@link PermissionsCheck} first.
 */
@NullMarked
package org.civicstore.certification.checks.privacy;

import org.jspecify.annotations.NullMarked;
