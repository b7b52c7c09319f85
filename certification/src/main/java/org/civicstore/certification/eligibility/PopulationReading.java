package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Optional;

/** @param population empty as soon as there is a problem */
public record PopulationReading(Optional<Population> population, List<ProgrammeProblem> problems) {

    public PopulationReading {
        problems = List.copyOf(problems);
    }
}
