package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Optional;
import org.civicstore.certification.source.Source;

/**
 * What one listing offers inside a programme: its own file beside that of the programme, which says the facts.
 *
 * @param programme the programme as if nobody else offered anything, with the examples of the sheet
 * @param terms of each offer, in the order of the sheet
 * @param written each offer as a programme's file has it: named after its listing, its territory a condition
 */
public record OfferSheet(String listing, Programme programme, List<OfferTerms> terms, List<Source.Mapping> written) {

    public OfferSheet {
        terms = List.copyOf(terms);
        written = List.copyOf(written);
    }

    public Optional<Offer> offer(String id) {
        return programme.offers().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst();
    }

    public Optional<OfferTerms> terms(String id) {
        return terms.stream().filter(each -> each.offer().equals(id)).findFirst();
    }
}
