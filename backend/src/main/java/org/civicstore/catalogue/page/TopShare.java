package org.civicstore.catalogue.page;

import org.civicstore.statistics.Figures;
import org.jspecify.annotations.Nullable;

/**
 * The part of all visits to listings' pages that went to the five that were visited most.
 *
 * @param part 0 to 1
 * @param others how many listings share the rest
 */
public record TopShare(double part, long others) {
    /** Fewer visits say more about chance than about the store. */
    private static final long FEWEST_VISITS = 100;
    /** Among so few listings five have a large part whatever the store does. */
    private static final long FEWEST_LISTINGS = 10;

    /** Nothing while there is too little to say. */
    static @Nullable TopShare of(Figures figures, long listings) {
        return figures.visits() < FEWEST_VISITS || listings < FEWEST_LISTINGS
                ? null
                : new TopShare(figures.topShare(), listings - figures.top().size());
    }
}
