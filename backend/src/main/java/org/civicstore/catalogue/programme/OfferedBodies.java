package org.civicstore.catalogue.programme;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.catalogue.shelf.PriceNotice;

/** What is said of a programme's apps over the API. */
final class OfferedBodies {

    private OfferedBodies() {}

    /** In the order of the offers. */
    @Introspected
    record OfferedList(List<OfferedListing> items) {}

    /**
     * An app.
     *
     * @param name per language
     * @param languages BCP 47 tags of those it speaks
     */
    @Introspected
    record OfferedListing(String slug, Map<String, String> name, PriceNotice price, List<String> languages) {

        static OfferedListing of(ListingDocument app) {
            return new OfferedListing(app.slug(), app.name(), app.price(), app.languages());
        }
    }
}
