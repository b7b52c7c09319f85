/**
 * Owns the checks of the criteria INT: the web app manifest. Refuses to decide what a failure means. Open {@link WebManifestCheck} first.
 */
@NullMarked
package org.civicstore.certification.checks.interoperability;

import org.jspecify.annotations.NullMarked;
