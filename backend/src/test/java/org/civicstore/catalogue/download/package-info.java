/** Tests of the package of the same name. */
@NullMarked
package org.civicstore.catalogue.download;

import org.jspecify.annotations.NullMarked;
