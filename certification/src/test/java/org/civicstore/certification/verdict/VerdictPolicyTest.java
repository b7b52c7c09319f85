package org.civicstore.certification.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicstore.certification.verdict.ReviewSpecimens.criterion;
import static org.civicstore.certification.verdict.ReviewSpecimens.edition;
import static org.civicstore.certification.verdict.ReviewSpecimens.execution;
import static org.civicstore.certification.verdict.ReviewSpecimens.failure;
import static org.civicstore.certification.verdict.ReviewSpecimens.ruling;
import static org.civicstore.certification.verdict.ReviewSpecimens.withHumanDecidingFailure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictPolicyTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 1);

    private final VerdictPolicy policy = new VerdictPolicy();

    @Nested
    class Where_a_criterion_stands {

        /** {@code -} stands for no check and for no ruling; every ruling here has a reason. */
        @ParameterizedTest(name = "{0}, machine {1}, human {2}: {3}")
        @CsvSource({
            "AUTOMATIC, PASS,           -,            MET",
            "AUTOMATIC, PASS,           MET,          MET",
            "AUTOMATIC, PASS,           NOT_MET,      NOT_MET",
            "AUTOMATIC, PASS,           NOT_RELEVANT, MET",
            "AUTOMATIC, FAIL,           -,            NOT_MET",
            "AUTOMATIC, FAIL,           MET,          NOT_MET",
            "AUTOMATIC, FAIL,           NOT_MET,      NOT_MET",
            "AUTOMATIC, FAIL,           NOT_RELEVANT, NOT_MET",
            "AUTOMATIC, ERROR,          -,            DID_NOT_RUN",
            "AUTOMATIC, ERROR,          MET,          MET",
            "AUTOMATIC, ERROR,          NOT_MET,      NOT_MET",
            "AUTOMATIC, ERROR,          NOT_RELEVANT, NOT_RELEVANT",
            "AUTOMATIC, SKIPPED,        -,            DID_NOT_RUN",
            "AUTOMATIC, SKIPPED,        MET,          MET",
            "AUTOMATIC, SKIPPED,        NOT_MET,      NOT_MET",
            "AUTOMATIC, SKIPPED,        NOT_RELEVANT, NOT_RELEVANT",
            "AUTOMATIC, NOT_APPLICABLE, -,            NOT_RELEVANT",
            "AUTOMATIC, NOT_APPLICABLE, MET,          NOT_RELEVANT",
            "AUTOMATIC, NOT_APPLICABLE, NOT_MET,      NOT_MET",
            "AUTOMATIC, NOT_APPLICABLE, NOT_RELEVANT, NOT_RELEVANT",
            "AUTOMATIC, -,              -,            OPEN",
            "AUTOMATIC, -,              MET,          MET",
            "AUTOMATIC, -,              NOT_MET,      NOT_MET",
            "AUTOMATIC, -,              NOT_RELEVANT, NOT_RELEVANT",
            "ASSISTED,  PASS,           -,            OPEN",
            "ASSISTED,  PASS,           MET,          MET",
            "ASSISTED,  PASS,           NOT_MET,      NOT_MET",
            "ASSISTED,  FAIL,           -,            OPEN",
            "ASSISTED,  FAIL,           MET,          MET",
            "ASSISTED,  FAIL,           NOT_MET,      NOT_MET",
            "ASSISTED,  ERROR,          -,            DID_NOT_RUN",
            "ASSISTED,  ERROR,          MET,          MET",
            "ASSISTED,  SKIPPED,        -,            DID_NOT_RUN",
            "ASSISTED,  NOT_APPLICABLE, -,            OPEN",
            "ASSISTED,  NOT_APPLICABLE, NOT_RELEVANT, NOT_RELEVANT",
            "MANUAL,    -,              -,            OPEN",
            "MANUAL,    -,              MET,          MET",
            "MANUAL,    -,              NOT_MET,      NOT_MET",
            "MANUAL,    -,              NOT_RELEVANT, NOT_RELEVANT",
        })
        void follows_from_its_mode_its_check_and_the_ruling(Mode mode, String machine, String human, State expected) {
            Criterion criterion = criterion("SEC-01", mode, Severity.BLOCKING);
            List<CheckExecution> executions =
                    machine.equals("-") ? List.of() : List.of(execution("SEC-01", OutcomeKind.valueOf(machine)));
            List<CriterionRuling> rulings =
                    human.equals("-") ? List.of() : List.of(ruling("SEC-01", Ruling.valueOf(human), "looked at it"));

            assertThat(stateOf(assess(criterion, executions, rulings))).isEqualTo(expected);
        }

        @ParameterizedTest
        @EnumSource(
                value = OutcomeKind.class,
                names = {"ERROR", "SKIPPED"})
        void stays_unanswered_when_a_human_replaces_the_check_without_a_reason(OutcomeKind broken) {
            Assessment assessment = assess(
                    criterion("SEC-01", Mode.AUTOMATIC, Severity.BLOCKING),
                    List.of(execution("SEC-01", broken)),
                    List.of(ruling("SEC-01", Ruling.MET, "  ")));

            assertThat(stateOf(assessment)).isEqualTo(State.DID_NOT_RUN);
            assertThat(assessment.mayCertify()).isFalse();
        }

        @Test
        void stays_open_when_an_automatic_criterion_without_a_check_is_ruled_on_without_a_reason() {
            Assessment assessment = assess(
                    criterion("SEC-01", Mode.AUTOMATIC, Severity.BLOCKING),
                    List.of(),
                    List.of(ruling("SEC-01", Ruling.MET, "")));

            assertThat(stateOf(assessment)).isEqualTo(State.OPEN);
        }

        @Test
        void needs_no_reason_where_a_human_finds_a_manual_criterion_met() {
            Assessment assessment = assess(
                    criterion("SEC-01", Mode.MANUAL, Severity.BLOCKING),
                    List.of(),
                    List.of(ruling("SEC-01", Ruling.MET, "")));

            assertThat(stateOf(assessment)).isEqualTo(State.MET);
        }

        @ParameterizedTest(name = "human {0}: {1}")
        @CsvSource({"-, OPEN", "MET, MET", "NOT_MET, NOT_MET"})
        void is_left_to_a_human_after_a_failure_when_the_criterion_says_so(String human, State expected) {
            Criterion criterion = withHumanDecidingFailure(criterion("OPS-06", Mode.AUTOMATIC, Severity.BLOCKING));
            List<CriterionRuling> rulings =
                    human.equals("-") ? List.of() : List.of(ruling("OPS-06", Ruling.valueOf(human), "explained"));

            Assessment assessment = assess(criterion, List.of(failure("OPS-06", Severity.MINOR)), rulings);

            assertThat(stateOf(assessment)).isEqualTo(expected);
            assertThat(assessment.states().getFirst().severity()).isEqualTo(Severity.BLOCKING);
        }

        @Test
        void is_unmet_when_one_of_two_checks_fails() {
            Assessment assessment = assess(
                    criterion("SEC-01", Mode.AUTOMATIC, Severity.BLOCKING),
                    List.of(execution("SEC-01", OutcomeKind.PASS), failure("SEC-01", Severity.BLOCKING)),
                    List.of());

            assertThat(assessment.blockedBy()).containsExactly("SEC-01");
        }

        @Test
        void is_unanswered_when_one_of_two_checks_breaks_down() {
            Assessment assessment = assess(
                    criterion("SEC-01", Mode.AUTOMATIC, Severity.BLOCKING),
                    List.of(execution("SEC-01", OutcomeKind.PASS), execution("SEC-01", OutcomeKind.ERROR)),
                    List.of());

            assertThat(stateOf(assessment)).isEqualTo(State.DID_NOT_RUN);
        }
    }

    @Nested
    class How_grave_an_unmet_criterion_is {

        @Test
        void follows_the_profile() {
            Criterion criterion = criterion("SEC-05", Mode.AUTOMATIC, Severity.MAJOR, Map.of("tax", Severity.BLOCKING));
            List<CheckExecution> failed = List.of(failure("SEC-05", Severity.BLOCKING));

            assertThat(assess("base", criterion, failed).needsCondition()).containsExactly("SEC-05");
            assertThat(assess("tax", criterion, failed).blockedBy()).containsExactly("SEC-05");
        }

        @Test
        void is_no_more_than_the_gravest_finding() {
            Assessment assessment = assess(
                    criterion("SEC-08", Mode.AUTOMATIC, Severity.BLOCKING),
                    List.of(failure("SEC-08", Severity.MINOR, Severity.MAJOR)),
                    List.of());

            assertThat(assessment.blockedBy()).isEmpty();
            assertThat(assessment.needsCondition()).containsExactly("SEC-08");
        }

        @Test
        void is_never_more_than_the_criterion_itself() {
            Assessment assessment = assess(
                    criterion("INT-01", Mode.AUTOMATIC, Severity.MINOR),
                    List.of(failure("INT-01", Severity.BLOCKING)),
                    List.of());

            assertThat(assessment.mayCertify()).isTrue();
            assertThat(stateOf(assessment)).isEqualTo(State.NOT_MET);
        }

        @Test
        void is_not_lightened_while_another_check_of_it_is_broken() {
            Assessment assessment = assess(
                    criterion("SEC-08", Mode.AUTOMATIC, Severity.BLOCKING),
                    List.of(failure("SEC-08", Severity.MAJOR), execution("SEC-08", OutcomeKind.ERROR)),
                    List.of());

            assertThat(assessment.blockedBy()).containsExactly("SEC-08");
        }

        @Test
        void is_the_criterions_own_when_a_human_ruled() {
            Assessment assessment = assess(
                    criterion("PRV-01", Mode.ASSISTED, Severity.BLOCKING),
                    List.of(failure("PRV-01", Severity.MINOR)),
                    List.of(ruling("PRV-01", Ruling.NOT_MET, "the camera is never used")));

            assertThat(assessment.blockedBy()).containsExactly("PRV-01");
        }
    }

    @Nested
    class The_verdict {

        private final Criterion blocking = criterion("SEC-01", Mode.AUTOMATIC, Severity.BLOCKING);
        private final Criterion major = criterion("SEC-02", Mode.AUTOMATIC, Severity.MAJOR);
        private final Criterion minor = criterion("SEC-03", Mode.AUTOMATIC, Severity.MINOR);
        private final CriteriaEdition all = edition(blocking, major, minor);

        @Test
        void is_to_certify_when_everything_is_met() {
            assertThat(verdict(passesExcept(), List.of())).isEqualTo(new Verdict.Certify(List.of()));
        }

        @Test
        void is_to_refuse_when_something_blocking_is_unmet_whatever_conditions_are_offered() {
            List<Condition> offered = List.of(new Condition("SEC-01", "sign it", DUE));

            assertThat(verdict(passesExcept("SEC-01"), offered)).isEqualTo(new Verdict.Refuse(List.of("SEC-01")));
        }

        @Test
        void waits_for_a_dated_condition_when_something_major_is_unmet() {
            assertThat(verdict(passesExcept("SEC-02"), List.of()))
                    .isEqualTo(new Verdict.Incomplete(List.of(), List.of("SEC-02")));
        }

        @Test
        void is_to_certify_under_the_dated_condition() {
            Condition condition = new Condition("SEC-02", "raise the target level", DUE);

            assertThat(verdict(passesExcept("SEC-02"), List.of(condition)))
                    .isEqualTo(new Verdict.Certify(List.of(condition)));
        }

        @Test
        void does_not_count_a_condition_that_says_nothing() {
            assertThat(verdict(passesExcept("SEC-02"), List.of(new Condition("SEC-02", " ", DUE))))
                    .isEqualTo(new Verdict.Incomplete(List.of(), List.of("SEC-02")));
        }

        @Test
        void does_not_carry_conditions_on_what_is_met() {
            assertThat(verdict(passesExcept(), List.of(new Condition("SEC-02", "nothing to do", DUE))))
                    .isEqualTo(new Verdict.Certify(List.of()));
        }

        @Test
        void is_to_certify_when_only_something_minor_is_unmet() {
            assertThat(verdict(passesExcept("SEC-03"), List.of())).isEqualTo(new Verdict.Certify(List.of()));
        }

        @Test
        void is_not_due_while_anything_is_open_even_something_minor() {
            List<CheckExecution> onlyTwoRan = passesExcept().subList(0, 2);

            assertThat(verdict(onlyTwoRan, List.of())).isEqualTo(new Verdict.Incomplete(List.of("SEC-03"), List.of()));
        }

        @Test
        void never_loses_a_failure_on_a_criterion_that_was_not_demanded_of_this_kind() {
            Assessment assessment = policy.assess(
                    edition(blocking),
                    Demand.most("base", SubjectKind.DESKTOP_INSTALLER),
                    List.of(failure("SEC-01", Severity.BLOCKING)),
                    List.of(),
                    List.of());

            assertThat(assessment.blockedBy()).containsExactly("SEC-01");
        }

        @Test
        void demands_only_what_the_tier_demands_but_never_loses_a_failure() {
            CriteriaEdition real = CriteriaEdition.current();
            Demand low = new Demand("base", SubjectKind.WEB_APP, RiskTier.LOW);

            assertThat(policy.assess(real, low, List.of(), List.of(), List.of()).open())
                    .contains("PRV-03")
                    .doesNotContain("SEC-10", "PRV-04", "INT-05");
            assertThat(policy.assess(real, low, List.of(failure("SEC-10", Severity.MAJOR)), List.of(), List.of())
                            .open())
                    .contains("SEC-10");
        }

        @Test
        void cannot_be_asked_for_with_two_rulings_on_one_criterion() {
            List<CriterionRuling> two =
                    List.of(ruling("SEC-01", Ruling.MET, "a"), ruling("SEC-01", Ruling.NOT_MET, "b"));

            assertThatThrownBy(() -> policy.assess(
                            all, Demand.most("base", SubjectKind.ANDROID_PACKAGE), List.of(), two, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("SEC-01");
        }

        @Test
        void of_the_real_edition_is_incomplete_when_nothing_has_run() {
            CriteriaEdition real = CriteriaEdition.current();

            Assessment assessment = policy.assess(
                    real, Demand.most("tax", SubjectKind.ANDROID_PACKAGE), List.of(), List.of(), List.of());

            assertThat(assessment.mayCertify()).isFalse();
            assertThat(assessment.open())
                    .containsExactlyElementsOf(real.required(Demand.most("tax", SubjectKind.ANDROID_PACKAGE)).stream()
                            .map(Criterion::id)
                            .toList());
        }

        private Verdict verdict(List<CheckExecution> executions, List<Condition> conditions) {
            return policy.assess(
                            all, Demand.most("base", SubjectKind.ANDROID_PACKAGE), executions, List.of(), conditions)
                    .verdict();
        }

        private List<CheckExecution> passesExcept(String... failing) {
            List<CheckExecution> executions = new ArrayList<>();
            for (Criterion criterion : all.criteria()) {
                executions.add(
                        Arrays.asList(failing).contains(criterion.id())
                                ? failure(criterion.id(), Severity.BLOCKING)
                                : execution(criterion.id(), OutcomeKind.PASS));
            }
            return executions;
        }
    }

    private Assessment assess(Criterion criterion, List<CheckExecution> executions, List<CriterionRuling> rulings) {
        return policy.assess(
                edition(criterion), Demand.most("base", SubjectKind.ANDROID_PACKAGE), executions, rulings, List.of());
    }

    private Assessment assess(String profile, Criterion criterion, List<CheckExecution> executions) {
        return policy.assess(
                edition(criterion),
                Demand.most(profile, SubjectKind.ANDROID_PACKAGE),
                executions,
                List.of(),
                List.of());
    }

    private static State stateOf(Assessment assessment) {
        return assessment.states().getFirst().state();
    }
}
