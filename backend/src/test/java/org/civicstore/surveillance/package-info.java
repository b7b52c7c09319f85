/** Tests of what the store looks at after an app was certified. */
@NullMarked
package org.civicstore.surveillance;

import org.jspecify.annotations.NullMarked;
