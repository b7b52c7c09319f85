/** Tests of the package of the same name. */
@NullMarked
package org.civicstore.devdata.load;

import org.jspecify.annotations.NullMarked;
