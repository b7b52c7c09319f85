/** Tests of the package of the same name. */
@NullMarked
package org.civicstore.catalogue.shelf;

import org.jspecify.annotations.NullMarked;
