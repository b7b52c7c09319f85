/**
 * Stories across slices, and what happens to them when the server dies. Owns no rule of its own. Start with
 * {@link org.civicstore.journeys.KilledServerTest}.
 */
@NullMarked
package org.civicstore.journeys;

import org.jspecify.annotations.NullMarked;
