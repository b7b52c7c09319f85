/** Tests of the package of the same name. */
@NullMarked
package org.civicstore.catalogue.page;

import org.jspecify.annotations.NullMarked;
