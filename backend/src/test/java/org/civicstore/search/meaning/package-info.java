/** Tests of what operators teach the search. */
@NullMarked
package org.civicstore.search.meaning;

import org.jspecify.annotations.NullMarked;
