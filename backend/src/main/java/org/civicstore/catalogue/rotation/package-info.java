/**
 * Owns the rotating place on the front page: whose turn it is, and the floor below which no listing is shown. Knows nobody
 * who looks. Open {@link org.civicstore.catalogue.rotation.TurnTaking} first.
 */
@NullMarked
package org.civicstore.catalogue.rotation;

import org.jspecify.annotations.NullMarked;
