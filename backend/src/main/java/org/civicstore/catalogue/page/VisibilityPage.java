package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.rotation.Rotation;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.statistics.Figures;
import org.jspecify.annotations.Nullable;

/**
 * How apps become visible, and the numbers.
 *
 * @param total how many listings there are
 * @param terms of the rotating place
 * @param figures of the last thirty days
 * @param share of the top five; null while there is too little to say
 * @param top the listings that were opened most and can still be had
 */
public record VisibilityPage(
        Frame frame,
        long total,
        Rotation.Terms terms,
        Figures figures,
        @Nullable TopShare share,
        List<Top> top) {

    /** One of the listings that were opened most, and its part of all visits, 0 to 1. */
    public record Top(ListingCard card, long visits, double part) {}
}
