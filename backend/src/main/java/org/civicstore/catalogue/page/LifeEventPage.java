package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.taxonomy.Taxon;

/** The page of one life event: per category that helps in it, the apps in that. */
public record LifeEventPage(Frame frame, Taxon event, List<Step> steps, List<Taxon> others) {

    /** One category and its newest apps. */
    public record Step(Taxon category, List<ListingCard> apps, long total) {}
}
