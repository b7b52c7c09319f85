/**
 * Owns what the store is ordered by: life events with their steps, categories, and collections, with their texts per
 * language; operators draft and publish them ({@link org.civicstore.taxonomy.TaxonomyService}). Knows listings by their
 * slugs only, and asks {@link org.civicstore.taxonomy.OfferedListings} about them. Open {@link org.civicstore.taxonomy.Taxonomy} first.
 */
@NullMarked
package org.civicstore.taxonomy;

import org.jspecify.annotations.NullMarked;
