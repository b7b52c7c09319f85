/** Tests of the feed, from inside the package. */
@NullMarked
package org.civicstore.search.feed;

import org.jspecify.annotations.NullMarked;
