/**
 * What differs between two sheets of what a listing offers in a programme, and which class of change that is. The classes are data. Refuses to
 * evaluate anybody: who gains and who loses is asked of {@link org.civicstore.certification.eligibility.RuleShift}. Open
 * {@link org.civicstore.certification.change.offer.OfferComparison} first.
 */
@NullMarked
package org.civicstore.certification.change.offer;

import org.jspecify.annotations.NullMarked;
