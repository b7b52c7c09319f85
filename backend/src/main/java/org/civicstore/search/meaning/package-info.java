/**
 * Owns which words mean the same: the meanings that ship with the store, and over them what operators have added, changed
 * and removed, with history. Refuses to search. Open {@link org.civicstore.search.meaning.KnownMeanings} first.
 */
@NullMarked
package org.civicstore.search.meaning;

import org.jspecify.annotations.NullMarked;
