package org.civicstore.taxonomy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Listings that operators put together under a heading.
 *
 * @param slug its name in addresses
 * @param icon name of its icon in the sprite
 * @param names per language
 * @param leads per language: one short line below the name
 * @param texts per language: what it is for and how the listings were chosen
 * @param items in the order in which they are shown; what is not on offer is left out by who shows it
 * @param until when it ends, exclusively; null: it does not
 */
public record ListingCollection(
        String slug,
        String icon,
        Map<String, String> names,
        Map<String, String> leads,
        Map<String, String> texts,
        List<Item> items,
        @Nullable Instant until) {

    public ListingCollection {
        names = Map.copyOf(names);
        leads = Map.copyOf(leads);
        texts = Map.copyOf(texts);
        items = List.copyOf(items);
    }

    /** Whether it has ended by then. */
    public boolean hasEnded(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /**
     * One listing in it.
     *
     * @param slug of the listing
     * @param notes per language: why it is here; may be empty
     */
    public record Item(String slug, Map<String, String> notes) {

        public Item {
            slug = Given.text(slug);
            notes = Given.texts(notes);
        }
    }
}
