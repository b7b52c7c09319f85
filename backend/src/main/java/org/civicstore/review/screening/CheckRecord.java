package org.civicstore.review.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;

/**
 * How one check did in the latest screenings.
 *
 * @param version that ran last; empty when it never did
 * @param wouldBlock runs in which it found something blocking
 * @param sample of what it found, the latest first, for a human to tell false alarms from true ones
 */
record CheckRecord(
        Optional<String> version, int runs, int failed, int errors, int skipped, int wouldBlock, List<Seen> sample) {
    private static final int SAMPLE = 5;

    /** Something that was found. */
    record Seen(String caseNumber, String listingName, Instant at, Finding finding) {}

    /** One run of a check in one case. */
    record Run(String caseNumber, String listingName, Instant at, CheckExecution execution) {}

    CheckRecord {
        sample = List.copyOf(sample);
    }

    /** @param runs of one check, the latest first */
    static CheckRecord of(List<Run> runs) {
        List<Seen> sample = new ArrayList<>();
        int[] counts = new int[OutcomeKind.values().length];
        int blocking = 0;
        for (Run run : runs) {
            List<Finding> findings = run.execution().findings();
            counts[run.execution().outcome().ordinal()]++;
            if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING)) {
                blocking++;
            }
            if (!findings.isEmpty() && sample.size() < SAMPLE) {
                sample.add(new Seen(run.caseNumber(), run.listingName(), run.at(), findings.getFirst()));
            }
        }
        return new CheckRecord(
                runs.stream().findFirst().map(run -> run.execution().checkVersion()),
                runs.size(),
                counts[OutcomeKind.FAIL.ordinal()],
                counts[OutcomeKind.ERROR.ordinal()],
                counts[OutcomeKind.SKIPPED.ordinal()],
                blocking,
                sample);
    }
}
