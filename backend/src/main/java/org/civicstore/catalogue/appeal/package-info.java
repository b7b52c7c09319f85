/**
 * Owns the public page of how appeals ended. Refuses to know more of an appeal than everybody may. Open {@link
 * org.civicstore.catalogue.appeal.AppealsPage} first.
 */
@NullMarked
package org.civicstore.catalogue.appeal;

import org.jspecify.annotations.NullMarked;
