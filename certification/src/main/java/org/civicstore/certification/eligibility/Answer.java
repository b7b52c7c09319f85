package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a programme is to one person on one day.
 *
 * @param derived derived facts as far as they follow from what is known: Long (units as in {@link Fact}) or Boolean
 * @param matters facts that can still turn the outcome of an offer or benefit, in the order of the file
 * @param next the question that decides most, see {@link NextQuestion}; empty when none is left that can be asked
 * @param fallback what is there in any case
 */
public record Answer(
        String profile,
        LocalDate on,
        Map<String, Object> derived,
        List<OfOffer> offers,
        List<String> matters,
        Optional<String> next,
        String fallback) {

    public Answer {
        offers = List.copyOf(offers);
        matters = List.copyOf(matters);
    }

    public record OfOffer(String offer, Eligibility eligibility, List<OfBenefit> benefits) {}

    public record OfBenefit(String benefit, Eligibility eligibility) {}
}
