package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Optional;

/** @param sheet empty as soon as there is a problem */
public record OfferSheetReading(Optional<OfferSheet> sheet, List<ProgrammeProblem> problems) {

    public OfferSheetReading {
        problems = List.copyOf(problems);
    }
}
