package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a listing promises about an offer beside its rules.
 *
 * @param territory options of the fact that says where people live; none for everywhere
 * @param from the first day; empty when it is offered already
 * @param to the last day; empty when it has none
 * @param places how many people can have it; empty for any number
 */
public record OfferTerms(
        String offer, List<String> territory, Optional<LocalDate> from, Optional<LocalDate> to, Optional<Long> places) {

    public OfferTerms {
        territory = List.copyOf(territory);
    }

    /** Why nobody gets the offer on that day; empty when people do. */
    public Optional<Withheld.Reason> withheld(LocalDate day, long used) {
        if (from.filter(day::isBefore).isPresent()) {
            return Optional.of(Withheld.Reason.NOT_YET);
        }
        if (to.filter(day::isAfter).isPresent()) {
            return Optional.of(Withheld.Reason.OVER);
        }
        return places.filter(all -> used >= all).map(_ -> Withheld.Reason.TAKEN);
    }
}
