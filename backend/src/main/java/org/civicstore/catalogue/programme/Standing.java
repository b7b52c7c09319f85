package org.civicstore.catalogue.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.catalogue.shelf.PriceNotice;
import org.civicstore.certification.eligibility.Answer;
import org.civicstore.certification.eligibility.Eligibility;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.Outcome;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.manifest.Fee;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in a programme, as the pages show it.
 *
 * @param words names and values in the reader's words
 * @param shown listings that are on the shelves now, by slug
 */
public record Standing(
        Programme programme,
        Answer answer,
        Map<String, @Nullable Object> answers,
        Wording words,
        Map<String, ListingDocument> shown) {

    /** An offer with its outcome. */
    public record OfferPart(
            Offer offer,
            Eligibility eligibility,
            List<BenefitPart> benefits,
            @Nullable String listing) {}

    /** A benefit inside an offer. */
    public record BenefitPart(Offer.Benefit benefit, Eligibility eligibility, List<Demand> demands) {}

    /** Offers of which the outcome is that, in the order of the programme. */
    public List<OfferPart> offers(Outcome outcome) {
        return answer.offers().stream()
                .filter(of -> of.eligibility().outcome() == outcome)
                .map(this::part)
                .toList();
    }

    private OfferPart part(Answer.OfOffer of) {
        Offer offer = programme.offers().stream()
                .filter(one -> one.id().equals(of.offer()))
                .findFirst()
                .orElseThrow();
        List<BenefitPart> benefits = of.benefits().stream()
                .map(one -> {
                    Offer.Benefit benefit = offer.benefits().stream()
                            .filter(each -> each.id().equals(one.benefit()))
                            .findFirst()
                            .orElseThrow();
                    return new BenefitPart(
                            benefit, one.eligibility(), Demand.of(programme, benefit, reasons(one.eligibility())));
                })
                .toList();
        return new OfferPart(
                offer,
                of.eligibility(),
                benefits,
                offer.listing().filter(shown::containsKey).orElse(null));
    }

    /** What the app of the offer costs; nothing where it is not on the shelves. */
    public Optional<PriceNotice> price(OfferPart part) {
        return Optional.ofNullable(part.listing()).map(shown::get).map(ListingDocument::price);
    }

    public List<Fee> fees(OfferPart part) {
        return price(part)
                .map(price -> price.feesOf(programme.slug(), part.offer().id()))
                .orElse(List.of());
    }

    /** Why somebody does not qualify, or on what it depends. */
    public List<Demand> demands(OfferPart part) {
        return Demand.of(programme, part.offer(), reasons(part.eligibility()));
    }

    /** What is demanded on the paths that are open to somebody. */
    public List<Demand> met(OfferPart part) {
        return part.eligibility() instanceof Eligibility.Eligible yes
                ? Demand.onPaths(programme, part.offer(), yes.paths())
                : List.of();
    }

    /** What alone would be enough. */
    public static List<Eligibility.Change> changes(Eligibility eligibility) {
        return eligibility instanceof Eligibility.NotEligible no ? no.changes() : List.of();
    }

    private static List<Eligibility.Reason> reasons(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Eligible _ -> List.of();
            case Eligibility.NotEligible no -> no.failing();
            case Eligibility.Undecided open -> open.open();
        };
    }

    /** Offers that are not out of the question. */
    public long possible() {
        return answer.offers().stream()
                .filter(of -> of.eligibility().outcome() != Outcome.NOT_ELIGIBLE)
                .count();
    }

    /** The offers that the answer to a question can still turn. */
    public List<Offer> turnedBy(Fact fact) {
        return answer.offers().stream()
                .filter(of -> matters(of.eligibility(), fact)
                        || of.benefits().stream().anyMatch(benefit -> matters(benefit.eligibility(), fact)))
                .flatMap(of ->
                        programme.offers().stream().filter(offer -> offer.id().equals(of.offer())))
                .toList();
    }

    private static boolean matters(Eligibility eligibility, Fact fact) {
        return eligibility instanceof Eligibility.Undecided open
                && open.matters().contains(fact.id());
    }

    /** Questions that there will be at most: those answered, and those that can still matter. */
    public long most() {
        return answers.size()
                + answer.matters().stream()
                        .filter(fact -> !answers.containsKey(fact))
                        .count();
    }

    /** What somebody said about a fact, or what follows from what they said; nothing when they said nothing. */
    public Optional<String> said(Fact fact) {
        if (answers.containsKey(fact.id())) {
            return Optional.of(words.value(fact, answers.get(fact.id())));
        }
        return Optional.ofNullable(answer.derived().get(fact.id())).map(value -> words.value(fact, value));
    }
}
