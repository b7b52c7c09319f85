/** Tests of the package of the same name. */
@NullMarked
package org.civicstore.catalogue.embed;

import org.jspecify.annotations.NullMarked;
