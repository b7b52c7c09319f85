/** Tests of the weekly look at listings. */
@NullMarked
package org.civicstore.surveillance.watch;

import org.jspecify.annotations.NullMarked;
