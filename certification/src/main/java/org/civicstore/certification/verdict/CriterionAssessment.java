package org.civicstore.certification.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;

/** One criterion with all that machine and human said about it. */
record CriterionAssessment(
        Criterion criterion, String profile, List<CheckExecution> executions, Optional<CriterionRuling> said) {

    CriterionState state() {
        Optional<OutcomeKind> machine = machine();
        Optional<Ruling> ruling = said.filter(made -> counts(made, machine)).map(CriterionRuling::ruling);
        State state = resolve(machine, ruling);
        return new CriterionState(criterion.id(), severity(machine, state), criterion.mode(), machine, ruling, state);
    }

    /** The checks' outcomes taken together: the one that asks most of a human wins. */
    private Optional<OutcomeKind> machine() {
        Set<OutcomeKind> outcomes =
                executions.stream().map(CheckExecution::outcome).collect(Collectors.toSet());
        return List.of(
                        OutcomeKind.FAIL,
                        OutcomeKind.ERROR,
                        OutcomeKind.SKIPPED,
                        OutcomeKind.PASS,
                        OutcomeKind.NOT_APPLICABLE)
                .stream()
                .filter(outcomes::contains)
                .findFirst();
    }

    private boolean counts(CriterionRuling made, Optional<OutcomeKind> machine) {
        boolean agreesOrAlone =
                machine.map(outcome -> outcome == OutcomeKind.PASS).orElse(criterion.mode() != Mode.AUTOMATIC);
        return !made.reason().isBlank() || made.ruling() == Ruling.MET && agreesOrAlone;
    }

    private State resolve(Optional<OutcomeKind> machine, Optional<Ruling> ruling) {
        boolean settledByMachine = criterion.mode() == Mode.AUTOMATIC && machine.isPresent();
        State unanswered = machine.filter(outcome -> outcome == OutcomeKind.ERROR || outcome == OutcomeKind.SKIPPED)
                        .isPresent()
                ? State.DID_NOT_RUN
                : State.OPEN;
        State byHuman = ruling.map(CriterionAssessment::asState).orElse(unanswered);
        if (!settledByMachine) {
            return byHuman;
        }
        return switch (machine.get()) {
            case PASS -> ruling.filter(Ruling.NOT_MET::equals).isPresent() ? State.NOT_MET : State.MET;
            case NOT_APPLICABLE ->
                ruling.filter(Ruling.NOT_MET::equals).isPresent() ? State.NOT_MET : State.NOT_RELEVANT;
            case FAIL -> criterion.humanDecidesFailure() ? byHuman : State.NOT_MET;
            case ERROR, SKIPPED -> byHuman;
        };
    }

    /**
     * A failing check may have seen only something lighter than the criterion at its worst. That counts when the check
     * settled the criterion and every other check of it came to an answer.
     */
    private Severity severity(Optional<OutcomeKind> machine, State state) {
        Severity own = criterion.severityFor(profile);
        boolean settledByFailure = criterion.mode() == Mode.AUTOMATIC
                && !criterion.humanDecidesFailure()
                && state == State.NOT_MET
                && machine.filter(OutcomeKind.FAIL::equals).isPresent();
        boolean allAnswered = executions.stream()
                .map(CheckExecution::outcome)
                .noneMatch(outcome -> outcome == OutcomeKind.ERROR || outcome == OutcomeKind.SKIPPED);
        if (!settledByFailure || !allAnswered) {
            return own;
        }
        Severity gravest = executions.stream()
                .flatMap(execution -> execution.findings().stream())
                .map(Finding::severity)
                .reduce(Severity::graver)
                .orElse(own);
        return own.lighter(gravest);
    }

    private static State asState(Ruling ruling) {
        return switch (ruling) {
            case MET -> State.MET;
            case NOT_MET -> State.NOT_MET;
            case NOT_RELEVANT -> State.NOT_RELEVANT;
        };
    }
}
