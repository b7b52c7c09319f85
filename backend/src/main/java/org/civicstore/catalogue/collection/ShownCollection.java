package org.civicstore.catalogue.collection;

import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.taxonomy.ListingCollection;

/**
 * A collection as citizens see it.
 *
 * @param entries those of its listings that are on offer, in its order
 */
public record ShownCollection(ListingCollection collection, List<Entry> entries) {

    /**
     * @param notes per language: why the listing is in the collection; may be empty
     */
    public record Entry(ListingCard card, Map<String, String> notes) {}

    /** The cards of its first listings; at most that many. */
    public List<ListingCard> first(int most) {
        return entries.stream().limit(most).map(Entry::card).toList();
    }
}
