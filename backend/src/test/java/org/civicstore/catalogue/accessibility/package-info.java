/** The store's own accessibility statement. */
@NullMarked
package org.civicstore.catalogue.accessibility;

import org.jspecify.annotations.NullMarked;
