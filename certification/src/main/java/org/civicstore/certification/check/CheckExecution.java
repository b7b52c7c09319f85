package org.civicstore.certification.check;

import java.time.Duration;
import java.util.List;
import org.civicstore.certification.finding.Finding;

/**
 * One check as it went on one subject.
 *
 * @param note what a pass saw, or why the check did not come to an answer; empty for a failure
 * @param findings present exactly when the outcome is {@link OutcomeKind#FAIL}
 * @param millis how long it took
 */
public record CheckExecution(
        String checkId,
        String checkVersion,
        String criterion,
        OutcomeKind outcome,
        String note,
        List<Finding> findings,
        long millis) {

    public CheckExecution {
        findings = List.copyOf(findings);
        if (findings.isEmpty() == (outcome == OutcomeKind.FAIL)) {
            throw new IllegalArgumentException("Findings belong to a failure, and a failure to findings: " + checkId);
        }
    }

    public static CheckExecution of(CheckInfo check, CheckOutcome outcome, Duration took) {
        String note =
                switch (outcome) {
                    case CheckOutcome.Pass pass -> pass.note();
                    case CheckOutcome.Fail _ -> "";
                    case CheckOutcome.Error error -> error.reason();
                    case CheckOutcome.Skipped skipped -> skipped.reason();
                    case CheckOutcome.NotApplicable notApplicable -> notApplicable.reason();
                };
        List<Finding> findings = outcome instanceof CheckOutcome.Fail fail ? fail.findings() : List.of();
        return new CheckExecution(
                check.id(), check.version(), check.criterion(), outcome.kind(), note, findings, took.toMillis());
    }
}
