/**
 * Owns the words that the store is ordered by: life events with their steps, and categories, with their texts per
 * language; operators draft and publish them ({@link org.civicstore.taxonomy.TaxonomyService}). Refuses to know any app. Open {@link org.civicstore.taxonomy.Taxonomy} first.
 */
@NullMarked
package org.civicstore.taxonomy;

import org.jspecify.annotations.NullMarked;
