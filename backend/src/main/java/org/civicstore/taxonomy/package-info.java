/**
 * Owns the words that the store is ordered by: life events and categories, with their texts per language. Refuses to
 * know any app. Open {@link org.civicstore.taxonomy.Taxonomy} first.
 */
@NullMarked
package org.civicstore.taxonomy;

import org.jspecify.annotations.NullMarked;
