package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.collection.ShownCollection;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.taxonomy.Taxon;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param total how many listings there are
 * @param newest those certified last, without those in {@code turn}
 * @param collections a few of them
 * @param turn whose turn it is in the rotating place
 * @param share of the top five; null while there is too little to say
 */
public record HomePage(
        Frame frame,
        List<Taxon> lifeEvents,
        List<Taxon> categories,
        List<ListingCard> newest,
        long total,
        List<ShownCollection> collections,
        List<ListingCard> turn,
        @Nullable TopShare share) {}
