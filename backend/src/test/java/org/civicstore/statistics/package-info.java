/** Tests of daily counts. */
@NullMarked
package org.civicstore.statistics;

import org.jspecify.annotations.NullMarked;
