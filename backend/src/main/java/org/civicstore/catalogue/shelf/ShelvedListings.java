package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import org.civicstore.taxonomy.OfferedListings;

/** What is on the shelves is on offer: they are rearranged in the transaction that quarantines, suspends or withdraws. */
@Singleton
class ShelvedListings implements OfferedListings {
    private final CardQueries cards;

    ShelvedListings(CardQueries cards) {
        this.cards = cards;
    }

    @Override
    public Set<String> offered(Collection<String> slugs) {
        return slugs.isEmpty() ? Set.of() : Set.copyOf(cards.bySlug(slugs).keySet());
    }
}
