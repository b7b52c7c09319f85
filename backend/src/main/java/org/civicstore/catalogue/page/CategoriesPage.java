package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.taxonomy.Taxon;

/** All life events and categories. */
public record CategoriesPage(Frame frame, List<Taxon> lifeEvents, List<Taxon> categories) {}
