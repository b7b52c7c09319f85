/**
 * Owns where each edition of the criteria stands: draft, in consultation, in force, retired, with dates and a history. Refuses to
 * know the criteria (data of the certification library) and to touch a running case, which keeps the edition it was opened
 * under. Open {@link org.civicstore.criteria.EditionStanding} first.
 */
@NullMarked
package org.civicstore.criteria;

import org.jspecify.annotations.NullMarked;
