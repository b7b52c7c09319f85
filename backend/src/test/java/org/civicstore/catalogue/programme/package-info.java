/** Tests of the package of the same name. */
@NullMarked
package org.civicstore.catalogue.programme;

import org.jspecify.annotations.NullMarked;
