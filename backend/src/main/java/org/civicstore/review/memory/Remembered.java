package org.civicstore.review.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.verdict.StandingDecisions;
import org.civicstore.review.waiver.Waiver;

/**
 * What was decided before and holds for a case at one moment.
 *
 * @param clearings at most one per fingerprint
 * @param waivers that cover the case
 * @param observed ids of the checks that were only tried out when they ran
 */
public record Remembered(List<Clearing> clearings, List<Waiver> waivers, Set<String> observed) {

    public Remembered {
        clearings = List.copyOf(clearings);
        waivers = List.copyOf(waivers);
        observed = Set.copyOf(observed);
    }

    public static Remembered nothing() {
        return new Remembered(List.of(), List.of(), Set.of());
    }

    public Optional<Clearing> clearing(String fingerprint) {
        return clearings.stream()
                .filter(clearing -> clearing.fingerprint().equals(fingerprint))
                .findFirst();
    }

    public StandingDecisions standing() {
        return new StandingDecisions(
                clearings.stream().map(Clearing::fingerprint).collect(Collectors.toSet()),
                waivers.stream().map(Waiver::criterion).collect(Collectors.toSet()),
                observed);
    }
}
