/** Tests of the numbers by which operators see how the store runs. */
@NullMarked
package org.civicstore.operations;

import org.jspecify.annotations.NullMarked;
