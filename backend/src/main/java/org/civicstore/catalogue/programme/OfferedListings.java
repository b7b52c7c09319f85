package org.civicstore.catalogue.programme;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeRules;

/** The apps to which offers of a programme lead. */
@Singleton
class OfferedListings {
    private final ListingQueries listings;

    OfferedListings(ListingQueries listings) {
        this.listings = listings;
    }

    /** Those that are on the shelves now, by their slugs, in the order of the offers. */
    Map<String, ListingDocument> of(Programme programme) {
        Map<String, ListingDocument> shown = new LinkedHashMap<>();
        programme.offers().stream()
                .flatMap(offer -> offer.listing().stream())
                .distinct()
                .forEach(slug -> listings.document(slug).ifPresent(document -> shown.put(slug, document)));
        return shown;
    }

    /** The rules as JSON that ends no script element early. */
    static String embedded(ProgrammeRules rules) {
        return safe(new String(rules.json(), StandardCharsets.UTF_8));
    }

    static String safe(String json) {
        return json.replace("<", "\\u003c");
    }
}
