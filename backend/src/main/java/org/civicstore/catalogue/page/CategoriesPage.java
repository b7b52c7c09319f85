package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.collection.ShownCollection;
import org.civicstore.taxonomy.Taxon;

/**
 * All life events, categories and collections.
 *
 * @param preview whether one of them is a draft, shown to an operator
 */
public record CategoriesPage(
        Frame frame,
        List<Taxon> lifeEvents,
        List<Taxon> categories,
        List<ShownCollection> collections,
        boolean preview) {}
