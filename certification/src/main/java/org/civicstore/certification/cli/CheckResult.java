package org.civicstore.certification.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.verdict.Assessment;

/**
 * What {@code check} found, whole.
 *
 * @param rule only findings of this rule were asked for
 */
record CheckResult(
        Subject subject,
        List<ManifestProblem> declaration,
        ScreeningReport report,
        Assessment assessment,
        Optional<String> rule) {

    CheckResult {
        declaration = List.copyOf(declaration);
    }

    List<CheckExecution> executions() {
        return report.executions();
    }

    /** In the order of the checks. */
    List<Finding> findings() {
        return executions().stream()
                .flatMap(execution -> execution.findings().stream())
                .filter(this::askedFor)
                .toList();
    }

    List<Finding> findings(Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    boolean askedFor(Finding finding) {
        return rule.isEmpty() || rule.get().equals(finding.rule());
    }

    Stream<CheckExecution> ended(OutcomeKind outcome) {
        return executions().stream().filter(execution -> execution.outcome() == outcome);
    }

    Optional<PreviousRelease> previous() {
        return subject.previous();
    }

    /** The exit code: what blocks weighs more than what could not be looked at. */
    int exitCode() {
        if (!declaration.isEmpty() || !findings(Severity.BLOCKING).isEmpty()) {
            return Main.FINDINGS;
        }
        return ended(OutcomeKind.ERROR).findAny().isPresent() ? Main.BROKEN : Main.OK;
    }
}
