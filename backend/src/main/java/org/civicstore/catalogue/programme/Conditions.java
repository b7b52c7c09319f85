package org.civicstore.catalogue.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.catalogue.page.Speech;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.certification.eligibility.Answer;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.Programmes;

/** What programmes demand of whoever takes up an app, as it is said to people of whom nothing is known. */
@Singleton
public class Conditions {
    private final Programmes programmes;
    private final OfferedListings offered;
    private final Clock clock;

    Conditions(Programmes programmes, OfferedListings offered, Clock clock) {
        this.programmes = programmes;
        this.offered = offered;
        this.clock = clock;
    }

    /**
     * An offer that leads to the app.
     *
     * @param nobody the programme as it stands to somebody who answered nothing
     * @param demands none when the offer is for everybody
     */
    public record OfOffer(Programme programme, Offer offer, Standing nobody, List<Demand> demands) {}

    /** A programme with its apps that are on the shelves. */
    public record OfProgramme(Programme programme, List<ListingDocument> apps) {}

    /** The offers that lead to a listing. */
    public List<OfOffer> of(String listing, Speech t) {
        return programmes.all().stream()
                .flatMap(rules -> rules.programme().offers().stream()
                        .filter(offer -> offer.listing().filter(listing::equals).isPresent())
                        .flatMap(offer -> told(rules, offer, t)))
                .toList();
    }

    public Optional<OfProgramme> shown(String slug) {
        return programmes
                .find(slug)
                .map(ProgrammeRules::programme)
                .map(programme -> new OfProgramme(
                        programme, List.copyOf(offered.of(programme).values())));
    }

    /** Nothing on a day for which the rules have no values: then nobody can be told what they are. */
    private Stream<OfOffer> told(ProgrammeRules rules, Offer offer, Speech t) {
        LocalDate today = LocalDate.now(clock);
        try {
            Answer answer = rules.on(today).start().answer(rules.profiles().profile("nobody", Map.of()));
            Programme programme = rules.programme();
            Standing nobody = new Standing(programme, answer, Map.of(), new Wording(programme, today, t), Map.of());
            List<String> paths = offer.paths().stream().map(Offer.Way::id).toList();
            return Stream.of(new OfOffer(programme, offer, nobody, Demand.onPaths(programme, offer, paths)));
        } catch (NotEvaluable noValue) {
            return Stream.empty();
        }
    }
}
