/** Tests of what vendors offer in programmes, and of how that is certified. */
@NullMarked
package org.civicstore.programme.offering;

import org.jspecify.annotations.NullMarked;
