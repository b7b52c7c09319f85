/** Tests of whom programmes reach. */
@NullMarked
package org.civicstore.programme.coverage;

import org.jspecify.annotations.NullMarked;
