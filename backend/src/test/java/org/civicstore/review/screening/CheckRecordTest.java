package org.civicstore.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;
import org.civicstore.review.screening.CheckRecord.Run;
import org.junit.jupiter.api.Test;

class CheckRecordTest {
    private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");

    @Test
    void counts_how_it_ended_and_how_often_it_would_have_blocked() {
        CheckRecord record = CheckRecord.of(List.of(
                ended("3", OutcomeKind.PASS),
                ended("2", OutcomeKind.FAIL, Severity.MINOR, Severity.BLOCKING),
                ended("2", OutcomeKind.FAIL, Severity.MINOR),
                ended("2", OutcomeKind.ERROR),
                ended("2", OutcomeKind.SKIPPED)));

        assertThat(record.version()).contains("3");
        assertThat(record.runs()).isEqualTo(5);
        assertThat(record.failed()).isEqualTo(2);
        assertThat(record.wouldBlock()).isEqualTo(1);
        assertThat(record.errors()).isEqualTo(1);
        assertThat(record.skipped()).isEqualTo(1);
        assertThat(record.sample()).hasSize(2);
    }

    @Test
    void keeps_a_small_sample_of_the_latest() {
        CheckRecord record = CheckRecord.of(Collections.nCopies(20, ended("1", OutcomeKind.FAIL, Severity.MAJOR)));

        assertThat(record.runs()).isEqualTo(20);
        assertThat(record.sample()).hasSize(5);
    }

    @Test
    void says_nothing_of_a_check_that_never_ran() {
        assertThat(CheckRecord.of(List.of())).isEqualTo(new CheckRecord(Optional.empty(), 0, 0, 0, 0, 0, List.of()));
    }

    private static Run ended(String version, OutcomeKind outcome, Severity... severities) {
        List<Finding> findings = Arrays.stream(severities)
                .map(severity -> Finding.of(
                        "some.rule",
                        "SEC-07",
                        severity,
                        Location.nowhere(),
                        "It is wrong.",
                        severity.name(),
                        "Mend it."))
                .toList();
        return new Run(
                "S-000001", "App", AT, new CheckExecution("some.check", version, "SEC-07", outcome, "", findings, 1));
    }
}
