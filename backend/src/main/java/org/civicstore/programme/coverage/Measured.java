package org.civicstore.programme.coverage;

import java.time.Instant;
import java.util.Set;
import org.civicstore.certification.eligibility.Coverage;

/**
 * What was counted at one time, and what it was counted from.
 *
 * @param version of the rules
 * @param population digest of the population's file
 * @param listings apps in the programme that citizens could get
 */
record Measured(Instant at, int version, String population, Set<String> listings, Coverage coverage) {

    /** Whether it says the same about the same. */
    boolean sameAs(Measured other) {
        return version == other.version
                && population.equals(other.population)
                && listings.equals(other.listings)
                && coverage.equals(other.coverage);
    }
}
