/** Tests of the search slice. */
@NullMarked
package org.civicstore.search;

import org.jspecify.annotations.NullMarked;
