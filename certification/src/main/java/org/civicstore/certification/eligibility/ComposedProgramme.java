package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.source.Source;

/**
 * A programme with the sheets of listings laid over the agency's file: the offers of a listing that has a sheet are those of the
 * sheet, and nothing else of the file changes.
 *
 * @param json the file as devices get it
 * @param withheld offers that are in a sheet and that nobody gets today
 */
public record ComposedProgramme(byte[] json, ProgrammeReading reading, List<Withheld> withheld) {

    public ComposedProgramme {
        withheld = List.copyOf(withheld);
    }

    /**
     * As it is offered on a day.
     *
     * @param used how many have an offer, by its id
     */
    public static ComposedProgramme on(
            LocalDate day, AgencyFile agency, List<OfferSheet> sheets, Map<String, Long> used) {
        List<Withheld> withheld = new ArrayList<>();
        for (OfferSheet sheet : sheets) {
            for (OfferTerms terms : sheet.terms()) {
                terms.withheld(day, used.getOrDefault(terms.offer(), 0L))
                        .ifPresent(reason -> withheld.add(withheld(sheet, terms, reason)));
            }
        }
        return of(agency, sheets, withheld);
    }

    /** With all offers, whatever the day. */
    public static ComposedProgramme whole(AgencyFile agency, List<OfferSheet> sheets) {
        return of(agency, sheets, List.of());
    }

    private static ComposedProgramme of(AgencyFile agency, List<OfferSheet> sheets, List<Withheld> withheld) {
        Map<String, OfferSheet> waiting = new LinkedHashMap<>();
        sheets.forEach(sheet -> waiting.put(sheet.listing(), sheet));
        Set<String> replaced = new LinkedHashSet<>();
        sheets.forEach(sheet -> replaced.addAll(agency.offers(sheet.listing())));
        Set<String> hidden = new LinkedHashSet<>();
        withheld.forEach(offer -> hidden.add(offer.offer()));
        Map<String, String> listingOf = new HashMap<>();
        agency.programme().offers().forEach(offer -> offer.listing()
                .ifPresent(listing -> listingOf.put(offer.id(), listing)));
        List<Source> offers = new ArrayList<>();
        Set<String> kept = new LinkedHashSet<>();
        for (Source offer : agency.items("offers")) {
            String id = AgencyFile.id(offer);
            if (replaced.contains(id)) {
                // Where the listing's first offer stood: the order of the file is the order in which people see offers.
                Optional.ofNullable(waiting.remove(listingOf.get(id))).ifPresent(sheet -> add(sheet, hidden, offers));
            } else {
                offers.add(offer);
                kept.add(id);
            }
        }
        waiting.values().forEach(sheet -> add(sheet, hidden, offers));
        Map<String, Source> fields = new LinkedHashMap<>(agency.file().fields());
        fields.put("offers", new Source.Sequence(1, 1, offers));
        if (fields.containsKey("examples")) {
            fields.put("examples", new Source.Sequence(1, 1, agency.examples(kept)));
        }
        Source.Mapping file = new Source.Mapping(1, 1, fields);
        return new ComposedProgramme(ProgrammeJson.of(file), ProgrammeReader.composed(file), withheld);
    }

    private static void add(OfferSheet sheet, Set<String> hidden, List<Source> offers) {
        sheet.written().stream()
                .filter(offer -> !hidden.contains(AgencyFile.id(offer)))
                .forEach(offers::add);
    }

    private static Withheld withheld(OfferSheet sheet, OfferTerms terms, Withheld.Reason reason) {
        Map<String, String> name =
                sheet.offer(terms.offer()).map(Offer::name).orElse(Map.of(Programme.ANY_LANGUAGE, terms.offer()));
        Optional<LocalDate> on =
                switch (reason) {
                    case NOT_YET -> terms.from();
                    case OVER -> terms.to();
                    case TAKEN -> Optional.empty();
                };
        return new Withheld(terms.offer(), name, sheet.listing(), reason, on);
    }
}
