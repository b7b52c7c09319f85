/** Tests of the package of the same name. */
@NullMarked
package org.civicstore.catalogue.compare;

import org.jspecify.annotations.NullMarked;
