package org.civicstore.catalogue.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.Programme;

/**
 * What a programme is, before anybody answers anything.
 *
 * @param shown listings of its offers that are on the shelves now
 * @param rules all of it for a device that evaluates by itself, as JSON that is safe inside a script element
 */
public record ProgrammePage(Frame frame, Programme programme, List<String> shown, String rules) {

    public long questions() {
        return programme.facts().stream().filter(Fact::isAsked).count();
    }

    /** What an offer consists of, in one line. */
    public String benefits(Offer offer) {
        return offer.benefits().stream()
                .map(benefit -> frame.t().pick(benefit.name()))
                .collect(Collectors.joining(" · "));
    }

    /** The listings as JSON; slugs need no escaping. */
    public String shownJson() {
        return shown.stream().map(slug -> '"' + slug + '"').collect(Collectors.joining(",", "[", "]"));
    }

    public Optional<String> listing(Offer offer) {
        return offer.listing().filter(shown::contains);
    }
}
