package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.taxonomy.Taxon;

/**
 * All life events and categories.
 *
 * @param preview whether one of them is a draft, shown to an operator
 */
public record CategoriesPage(Frame frame, List<Taxon> lifeEvents, List<Taxon> categories, boolean preview) {}
