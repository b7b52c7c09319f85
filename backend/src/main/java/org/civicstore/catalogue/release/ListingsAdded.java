package org.civicstore.catalogue.release;

import java.util.List;
import org.civicstore.shared.event.Event;

/** Listings came into the catalogue together, each with its first release. */
public record ListingsAdded(List<Added> added) implements Event {

    /** One of them. */
    public record Added(Listing listing, Release release) {}
}
