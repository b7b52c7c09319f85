package org.civicstore.catalogue.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.catalogue.page.Speech;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.Withheld;
import org.civicstore.programme.ProgrammeStanding;

/**
 * What a programme is, before anybody answers anything.
 *
 * @param standing its season and its terms
 * @param withheld certified offers that nobody gets today
 * @param shown listings of its offers that are on the shelves now, by slug
 * @param rules all of it for a device that evaluates by itself, as JSON that is safe inside a script element
 */
public record ProgrammePage(
        Frame frame,
        Programme programme,
        ProgrammeStanding standing,
        List<Withheld> withheld,
        Map<String, ListingDocument> shown,
        String rules) {

    /** Why nobody gets an offer today, in words. */
    public static String reason(Speech t, Withheld offer) {
        String key = "eligibility.withheld." + offer.reason().name();
        return offer.on().map(day -> t.say(key, "day", t.date(day))).orElseGet(() -> t.say(key));
    }

    /** How far the season is, in words. */
    public static String season(Speech t, ProgrammeStanding standing) {
        String key = "eligibility.season." + standing.status().name();
        Optional<LocalDate> until = standing.arrangement().closesOn();
        return switch (standing.status()) {
            case ANNOUNCED -> t.say(key, "from", t.date(standing.arrangement().opensOn()));
            case OPEN -> until.map(day -> t.say(key, "until", t.date(day))).orElse("");
            case CLOSED, ENDED -> t.say(key);
        };
    }

    public long questions() {
        return programme.facts().stream().filter(Fact::isAsked).count();
    }

    /** What an offer consists of, in one line. */
    public String benefits(Offer offer) {
        return offer.benefits().stream()
                .map(benefit -> frame.t().pick(benefit.name()))
                .collect(Collectors.joining(" · "));
    }

    /** The listings as JSON that is safe inside a script element. */
    public String shownJson() {
        return OfferedApp.embedded(shown, frame.t());
    }

    public Optional<String> listing(Offer offer) {
        return offer.listing().filter(shown::containsKey);
    }
}
