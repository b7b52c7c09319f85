package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Optional;

/** @param programme empty as soon as there is a problem: rules that are half understood must decide about nobody */
public record ProgrammeReading(Optional<Programme> programme, List<ProgrammeProblem> problems) {

    public ProgrammeReading {
        problems = List.copyOf(problems);
    }
}
