package org.civicstore.certification.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.certification.verdict.ReviewSpecimens.criterion;
import static org.civicstore.certification.verdict.ReviewSpecimens.edition;
import static org.civicstore.certification.verdict.ReviewSpecimens.execution;
import static org.civicstore.certification.verdict.ReviewSpecimens.failure;
import static org.civicstore.certification.verdict.ReviewSpecimens.withHumanDecidingFailure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Finding;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingDecisionsTest {
    private static final Criterion AUTOMATIC = criterion("SEC-01", Mode.AUTOMATIC, Severity.BLOCKING);

    @Nested
    class Cleared_findings {

        /** A check that found something, of which everything was cleared before. */
        @ParameterizedTest(name = "{0}, a human decides failures: {1}")
        @CsvSource({"AUTOMATIC, false, MET", "AUTOMATIC, true, MET", "ASSISTED, false, OPEN", "MANUAL, false, OPEN"})
        void count_as_if_the_check_had_passed(Mode mode, boolean humanDecides, State expected) {
            Criterion plain = criterion("SEC-01", mode, Severity.BLOCKING);
            CheckExecution failed = failure("SEC-01", Severity.BLOCKING);

            Assessment assessment =
                    assess(humanDecides ? withHumanDecidingFailure(plain) : plain, failed, cleared(failed));

            assertThat(assessment.states()).extracting(CriterionState::state).containsExactly(expected);
            assertThat(assessment.blockedBy()).isEmpty();
        }

        @Test
        void leave_what_was_not_cleared_and_its_gravity() {
            CheckExecution failed = failure("SEC-01", Severity.BLOCKING, Severity.MAJOR);
            String gravest = failed.findings().getFirst().fingerprint();

            Assessment assessment =
                    assess(AUTOMATIC, failed, new StandingDecisions(Set.of(gravest), Set.of(), Set.of()));

            assertThat(assessment.needsCondition()).containsExactly("SEC-01");
            assertThat(assessment.blockedBy()).isEmpty();
        }

        @Test
        void leave_a_finding_with_another_fingerprint() {
            CheckExecution failed = failure("SEC-01", Severity.BLOCKING);

            Assessment assessment =
                    assess(AUTOMATIC, failed, new StandingDecisions(Set.of("another"), Set.of(), Set.of()));

            assertThat(assessment.blockedBy()).containsExactly("SEC-01");
        }

        @ParameterizedTest
        @CsvSource({"ERROR, DID_NOT_RUN", "SKIPPED, DID_NOT_RUN"})
        void never_stand_for_a_check_that_gave_no_answer(OutcomeKind outcome, State expected) {
            StandingDecisions everything = cleared(failure("SEC-01", Severity.BLOCKING));

            assertThat(assess(AUTOMATIC, execution("SEC-01", outcome), everything)
                            .states())
                    .extracting(CriterionState::state)
                    .containsExactly(expected);
        }
    }

    @Nested
    class A_waiver {
        private final StandingDecisions waived = new StandingDecisions(Set.of(), Set.of("SEC-01"), Set.of());

        @ParameterizedTest
        @CsvSource({"BLOCKING", "MAJOR", "MINOR"})
        void lets_a_criterion_be_unmet_and_says_so(Severity severity) {
            Assessment assessment =
                    assess(criterion("SEC-01", Mode.AUTOMATIC, severity), failure("SEC-01", Severity.BLOCKING), waived);

            assertThat(assessment.states()).extracting(CriterionState::state).containsExactly(State.NOT_MET);
            assertThat(assessment.waived()).containsExactly("SEC-01");
            assertThat(assessment.mayCertify()).isTrue();
            assertThat(assessment.verdict()).isEqualTo(new Verdict.Certify(List.of()));
        }

        @Test
        void decides_nothing_that_is_open() {
            Assessment assessment = assess(AUTOMATIC, execution("SEC-01", OutcomeKind.ERROR), waived);

            assertThat(assessment.open()).containsExactly("SEC-01");
            assertThat(assessment.waived()).isEmpty();
            assertThat(assessment.mayCertify()).isFalse();
        }

        @Test
        void is_not_named_where_the_criterion_is_met() {
            assertThat(assess(AUTOMATIC, execution("SEC-01", OutcomeKind.PASS), waived)
                            .waived())
                    .isEmpty();
        }
    }

    @Nested
    class A_check_that_is_only_observed {
        private final StandingDecisions observed = new StandingDecisions(Set.of(), Set.of(), Set.of("some.check"));

        /** Neither for nor against: a person decides, as where there is no check. */
        @ParameterizedTest
        @CsvSource({"PASS", "FAIL", "ERROR", "SKIPPED", "NOT_APPLICABLE"})
        void settles_nothing(OutcomeKind outcome) {
            assertThat(assess(AUTOMATIC, execution("SEC-01", outcome), observed).states())
                    .singleElement()
                    .satisfies(state -> {
                        assertThat(state.state()).isEqualTo(State.OPEN);
                        assertThat(state.machine()).isEmpty();
                    });
        }
    }

    @Nested
    class How_long {
        private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

        @ParameterizedTest(name = "{0}, {1} days ahead: {2}")
        @CsvSource({
            "BLOCKING, 0, false",
            "BLOCKING, 1, true",
            "BLOCKING, 90, true",
            "BLOCKING, 91, false",
            "MAJOR, 180, true",
            "MAJOR, 181, false",
            "MINOR, 365, true",
            "MINOR, 366, false",
            "MINOR, -1, false",
        })
        void depends_on_the_severity(Severity severity, int days, boolean allowed) {
            assertThat(LongestException.allows(severity, TODAY, TODAY.plusDays(days)))
                    .isEqualTo(allowed);
        }
    }

    private static StandingDecisions cleared(CheckExecution... executions) {
        Set<String> fingerprints = Arrays.stream(executions)
                .flatMap(execution -> execution.findings().stream())
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        return new StandingDecisions(fingerprints, Set.of(), Set.of());
    }

    private static Assessment assess(Criterion criterion, CheckExecution execution, StandingDecisions standing) {
        return new VerdictPolicy()
                .assess(
                        edition(criterion),
                        Demand.most("base", SubjectKind.ANDROID_PACKAGE),
                        List.of(execution),
                        List.of(),
                        List.of(),
                        standing);
    }
}
