/**
 * Owns the requirements as data: criteria, the dated editions they come in and the profiles that demand them. Refuses to
 * know how a requirement is examined (package check) or what a failure means (package verdict). Open
 * {@link org.civicstore.certification.criterion.CriteriaEdition} first.
 */
@NullMarked
package org.civicstore.certification.criterion;

import org.jspecify.annotations.NullMarked;
