/**
 * Owns concerns: what anybody reports about a listing, from receipt to a public answer, with a clock that the public sees.
 * Refuses to know how a release is taken out of the store; it asks the catalogue. How people report and follow is in {@code
 * report}, what the clock does by itself in {@code clock}. Open {@link org.civicstore.concern.Concern} first.
 */
@NullMarked
package org.civicstore.concern;

import org.jspecify.annotations.NullMarked;
