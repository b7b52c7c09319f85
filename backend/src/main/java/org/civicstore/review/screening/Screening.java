package org.civicstore.review.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.review.Review;
import org.civicstore.shared.id.ReviewId;

/**
 * One run of all checks over what was handed in.
 *
 * @param failures how often the worker broke in this run
 * @param lastError what it said the last time; ours, never the vendor's fault
 * @param executions empty until it ended
 * @param risk which tier the release has; empty until it ended, and in runs from before there were tiers
 * @param observed ids of the checks that were only tried out in this run: they do not count
 */
public record Screening(
        UUID id,
        ReviewId review,
        int round,
        ScreeningStatus status,
        int failures,
        Optional<String> lastError,
        Instant plannedAt,
        Optional<Instant> endedAt,
        Optional<String> engineVersion,
        List<CheckExecution> executions,
        Optional<ArtifactFacts> artifact,
        Optional<RiskAssessment> risk,
        Set<String> observed) {
    /** What the history of a case says first when no worker could finish. */
    public static final String BROKE = "Our checks did not run.";

    public Screening {
        executions = List.copyOf(executions);
        observed = Set.copyOf(observed);
    }

    static Screening planned(UUID id, Review review, Instant at) {
        return new Screening(
                id,
                review.id(),
                review.round(),
                ScreeningStatus.PLANNED,
                0,
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** How many checks broke down: our fault, and the vendor need do nothing. */
    public long erred() {
        return executions.stream()
                .filter(execution -> execution.outcome() == OutcomeKind.ERROR)
                .count();
    }

    /** How many checks came to an answer. */
    public long answered() {
        return executions.stream()
                .filter(execution -> execution.outcome() != OutcomeKind.ERROR)
                .filter(execution -> execution.outcome() != OutcomeKind.SKIPPED)
                .count();
    }
}
