/**
 * Owns how words are read: folding, stems, compounds and meanings, for Norwegian (both), Swedish, Danish, English and
 * French. Knows no index. Open {@link org.civicstore.search.language.Words} first.
 */
@NullMarked
package org.civicstore.search.language;

import org.jspecify.annotations.NullMarked;
