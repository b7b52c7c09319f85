/** Tests of how words are read. */
@NullMarked
package org.civicstore.search.language;

import org.jspecify.annotations.NullMarked;
