/**
 * Owns the public pages about the criteria: the catalogue, one criterion, the editions and what changed between them. Whole
 * without script. Refuses to decide anything (slice criteria). Open {@link
 * org.civicstore.catalogue.criteria.CriteriaPageController} first.
 */
@NullMarked
package org.civicstore.catalogue.criteria;

import org.jspecify.annotations.NullMarked;
