package org.civicstore.catalogue.page;

import java.time.Instant;
import java.util.List;

/** What the store has noticed about a listing since it was certified, for its page. Whoever watches listings answers. */
public interface ListingNotes {

    /**
     * @param kind a key of {@code storefront.watch}
     * @param since when it was first seen
     */
    record Note(String kind, Instant since) {}

    /** Nothing for most. */
    List<Note> of(String slug);
}
