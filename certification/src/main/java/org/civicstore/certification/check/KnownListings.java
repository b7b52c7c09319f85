package org.civicstore.certification.check;

import java.util.List;

/**
 * Whom a submission must not pose as. An input of the run, so that the same subject gives the same findings everywhere; the
 * caller leaves out what belongs to the submitting organisation itself.
 */
public record KnownListings(List<KnownListing> listings) {

    public KnownListings {
        listings = List.copyOf(listings);
    }

    public static KnownListings none() {
        return new KnownListings(List.of());
    }
}
