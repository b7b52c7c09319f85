/**
 * Owns trials: what a question finds before and after a meaning is changed, on a copy of the entries. Changes nothing. Open
 * {@link org.civicstore.search.trial.MeaningTrial} first.
 */
@NullMarked
package org.civicstore.search.trial;

import org.jspecify.annotations.NullMarked;
