package org.civicstore.certification.verdict;

import java.util.List;
import java.util.Set;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.finding.Finding;

/**
 * What was decided before this review and still holds. The caller leaves out whatever has expired; what is not in here any
 * more counts again.
 *
 * @param cleared fingerprints of findings that a certifier looked at and cleared
 * @param waived ids of criteria that may be unmet by a waiver
 * @param observed ids of checks that are tried out: they are seen and not counted
 */
public record StandingDecisions(Set<String> cleared, Set<String> waived, Set<String> observed) {

    public StandingDecisions {
        cleared = Set.copyOf(cleared);
        waived = Set.copyOf(waived);
        observed = Set.copyOf(observed);
    }

    public static StandingDecisions none() {
        return new StandingDecisions(Set.of(), Set.of(), Set.of());
    }

    /** The executions as they count: without observed checks and cleared findings. A failure of which nothing is left passes. */
    List<CheckExecution> counted(List<CheckExecution> executions) {
        return enforced(executions).stream().map(this::withoutCleared).toList();
    }

    /** The executions of checks that are more than tried out. */
    List<CheckExecution> enforced(List<CheckExecution> executions) {
        return executions.stream()
                .filter(execution -> !observed.contains(execution.checkId()))
                .toList();
    }

    private CheckExecution withoutCleared(CheckExecution execution) {
        List<Finding> left = execution.findings().stream()
                .filter(finding -> !cleared.contains(finding.fingerprint()))
                .toList();
        if (left.size() == execution.findings().size()) {
            return execution;
        }
        boolean nothingLeft = left.isEmpty();
        return new CheckExecution(
                execution.checkId(),
                execution.checkVersion(),
                execution.criterion(),
                nothingLeft ? OutcomeKind.PASS : execution.outcome(),
                nothingLeft ? "All that was found has been cleared." : execution.note(),
                left,
                execution.millis());
    }
}
