package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.taxonomy.Taxon;

/** The front page. */
public record HomePage(
        Frame frame, List<Taxon> lifeEvents, List<Taxon> categories, List<ListingCard> newest, long total) {}
