/**
 * Owns listings and their releases: what was published, by whose certificate, and what became of it. Refuses to know how
 * it is shown. Open {@link org.civicstore.catalogue.release.Release} first.
 */
@NullMarked
package org.civicstore.catalogue.release;

import org.jspecify.annotations.NullMarked;
