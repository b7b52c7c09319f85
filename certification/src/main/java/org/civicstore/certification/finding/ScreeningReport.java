package org.civicstore.certification.finding;

import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.CheckExecution;

/**
 * Everything one screening observed.
 *
 * @param engineVersion version of this library
 * @param editionId edition of the criteria that was examined
 * @param executions every check that was due, also those that did not run to their end
 */
public record ScreeningReport(
        String engineVersion,
        String editionId,
        List<CheckExecution> executions,
        Optional<ArtifactFacts> artifact,
        List<DocumentFacts> documents) {

    public ScreeningReport {
        executions = List.copyOf(executions);
        documents = List.copyOf(documents);
    }
}
