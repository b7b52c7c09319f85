/**
 * Owns the checks of the criteria CNT: the texts of a listing. Refuses to decide what a failure means. Open {@link ListingTextsCheck} first.
 */
@NullMarked
package org.civicstore.certification.checks.content;

import org.jspecify.annotations.NullMarked;
