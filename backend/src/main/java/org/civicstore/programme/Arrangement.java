package org.civicstore.programme;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds the rules of a programme. Days are in UTC.
 *
 * @param territory where it holds: a country or a part of one, as in ISO 3166
 * @param profile of the criteria that apps in it have to meet
 * @param opensOn the first day of the season
 * @param closesOn the last day of the season; empty when it has no end
 * @param endsOn the last day on which it is listed, after the season; empty when an operator decides
 * @param terms by language
 * @param population how the people are spread whom it is for, as a file of the library; empty when nobody has written it
 */
public record Arrangement(
        String territory,
        String profile,
        LocalDate opensOn,
        Optional<LocalDate> closesOn,
        Optional<LocalDate> endsOn,
        Map<String, String> terms,
        Optional<String> population) {

    public Arrangement {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    Arrangement withPopulation(String file) {
        return new Arrangement(territory, profile, opensOn, closesOn, endsOn, terms, Optional.of(file));
    }
}
