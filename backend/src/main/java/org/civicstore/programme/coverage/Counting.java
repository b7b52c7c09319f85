package org.civicstore.programme.coverage;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.eligibility.Coverage;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.Population;
import org.civicstore.certification.eligibility.PopulationReader;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.taxonomy.OfferedListings;

/** Counts whom rules reach today through apps that citizens can get. */
@Singleton
class Counting {
    private final OfferedListings offered;
    private final Clock clock;

    Counting(OfferedListings offered, Clock clock) {
        this.offered = offered;
        this.clock = clock;
    }

    /** Empty when nobody has described the population. */
    Optional<Population> population(ProgrammeRules rules) {
        return rules.standing().arrangement().population().flatMap(file -> PopulationReader.read(
                        file.getBytes(StandardCharsets.UTF_8))
                .population());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Those apps of the programme that are certified, and neither quarantined, suspended nor ended. */
    Set<String> offered(Programme programme) {
        Set<String> named = programme.offers().stream()
                .flatMap(offer -> offer.listing().stream())
                .collect(Collectors.toSet());
        return named.isEmpty() ? Set.of() : offered.offered(named);
    }

    /** Empty when the rules decide about nobody today. */
    Optional<Coverage> coverage(Programme programme, Population population, Set<String> listings) {
        Set<String> counting = programme.offers().stream()
                .filter(offer -> offer.listing().filter(listings::contains).isPresent())
                .map(Offer::id)
                .collect(Collectors.toSet());
        try {
            return Optional.of(Coverage.of(programme, today(), population, counting));
        } catch (NotEvaluable noRulesToday) {
            return Optional.empty();
        }
    }

    /** By all offers, whether their apps can be had or not. Empty when the rules decide about nobody today. */
    Optional<Coverage> byRules(Programme programme, Population population) {
        Set<String> all = programme.offers().stream().map(Offer::id).collect(Collectors.toSet());
        try {
            return Optional.of(Coverage.of(programme, today(), population, all));
        } catch (NotEvaluable noRulesToday) {
            return Optional.empty();
        }
    }
}
