/** Tests of the end of apps. */
@NullMarked
package org.civicstore.catalogue.ending;

import org.jspecify.annotations.NullMarked;
