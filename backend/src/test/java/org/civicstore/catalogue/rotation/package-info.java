/** Tests of the rotating place. */
@NullMarked
package org.civicstore.catalogue.rotation;

import org.jspecify.annotations.NullMarked;
