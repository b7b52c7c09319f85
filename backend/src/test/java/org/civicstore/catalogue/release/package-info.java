/** Tests of the package of the same name. */
@NullMarked
package org.civicstore.catalogue.release;

import org.jspecify.annotations.NullMarked;
