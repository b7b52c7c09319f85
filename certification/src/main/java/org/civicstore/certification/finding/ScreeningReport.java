package org.civicstore.certification.finding;

import java.util.List;
import java.util.Optional;
import org.civicstore.certification.change.ReleaseChange;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.fetch.WebFacts;
import org.civicstore.certification.risk.RiskAssessment;

/**
 * Everything one screening observed.
 *
 * @param engineVersion version of this library
 * @param editionId edition of the criteria that was examined
 * @param executions every check that was due, also those that did not run to their end
 * @param risk which tier the release has, and why; absent in reports from before there were tiers
 * @param change how the release differs from the last approved one; empty for a first release
 * @param web which state of which pages was judged; empty when nothing was fetched
 */
public record ScreeningReport(
        String engineVersion,
        String editionId,
        List<CheckExecution> executions,
        Optional<ArtifactFacts> artifact,
        List<DocumentFacts> documents,
        List<WebFacts> web,
        Optional<RiskAssessment> risk,
        Optional<ReleaseChange> change) {

    public ScreeningReport {
        executions = List.copyOf(executions);
        documents = List.copyOf(documents);
        web = List.copyOf(web);
    }

    /** The same with a tier. */
    public ScreeningReport with(RiskAssessment assessed) {
        return new ScreeningReport(
                engineVersion, editionId, executions, artifact, documents, web, Optional.of(assessed), change);
    }

    /** A report of a screening that fetched nothing. */
    public ScreeningReport(
            String engineVersion,
            String editionId,
            List<CheckExecution> executions,
            Optional<ArtifactFacts> artifact,
            List<DocumentFacts> documents) {
        this(engineVersion, editionId, executions, artifact, documents, List.of(), Optional.empty(), Optional.empty());
    }
}
