package org.civicstore.catalogue.programme;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.civicstore.catalogue.shelf.CardQueries;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeRules;

/** The apps to which offers of a programme lead. */
@Singleton
class OfferedListings {
    private final CardQueries cards;

    OfferedListings(CardQueries cards) {
        this.cards = cards;
    }

    /** Slugs of those that are on the shelves now. */
    List<String> of(Programme programme) {
        List<String> named = programme.offers().stream()
                .flatMap(offer -> offer.listing().stream())
                .toList();
        return named.isEmpty() ? List.of() : List.copyOf(cards.cards(named).keySet());
    }

    /** The rules as JSON that ends no script element early. */
    static String embedded(ProgrammeRules rules) {
        return new String(rules.json(), StandardCharsets.UTF_8).replace("<", "\\u003c");
    }
}
