/** Tests of programmes. */
@NullMarked
package org.civicstore.programme;

import org.jspecify.annotations.NullMarked;
