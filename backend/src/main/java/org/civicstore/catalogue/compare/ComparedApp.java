package org.civicstore.catalogue.compare;

import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.programme.Conditions;
import org.civicstore.catalogue.shelf.Fact;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.certification.manifest.Fee;

/**
 * One column.
 *
 * @param offers those of programmes that lead to it, with their conditions
 */
public record ComparedApp(ListingDocument listing, List<Conditions.OfOffer> offers) {

    public String slug() {
        return listing.slug();
    }

    public List<Fee> fees() {
        return listing.price().fees();
    }

    /** What is known of that fact; nothing when the vendor said nothing. */
    public Optional<Fact> fact(String key) {
        return listing.facts().stream().filter(fact -> fact.key().equals(key)).findFirst();
    }
}
