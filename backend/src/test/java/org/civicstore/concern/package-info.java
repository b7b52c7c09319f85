/** Concerns: who may do what, and what the clock does. */
@NullMarked
package org.civicstore.concern;

import org.jspecify.annotations.NullMarked;
