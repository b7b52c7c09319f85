package org.civicstore.catalogue.page;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.Withheld;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.Programmes;

/** The programmes that offer certain apps, for pages that lead to the questions of those. */
@Singleton
class ProgrammeLinks {
    private final Programmes programmes;

    ProgrammeLinks(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Those of which at least one of the listings is an offer. */
    List<Programme> offering(Collection<String> slugs) {
        return programmes.all().stream()
                .map(ProgrammeRules::programme)
                .filter(programme -> programme.offers().stream()
                        .anyMatch(
                                offer -> offer.listing().filter(slugs::contains).isPresent()))
                .toList();
    }

    /** Another number for every other set of programmes and versions. */
    int state() {
        return Objects.hash(programmes.all().stream()
                .map(rules -> List.of(
                        rules.programme().slug(),
                        rules.version(),
                        rules.effects(),
                        rules.withheld().stream().map(Withheld::offer).toList()))
                .toArray());
    }
}
