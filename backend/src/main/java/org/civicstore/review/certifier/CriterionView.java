package org.civicstore.review.certifier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.rule.NoteCatalogue;
import org.civicstore.certification.rule.RuleCatalogue;
import org.civicstore.certification.rule.Wording;
import org.civicstore.certification.verdict.CriterionState;
import org.civicstore.review.CaseFile;
import org.civicstore.review.certifier.CriterionBodies.CheckBody;
import org.civicstore.review.certifier.CriterionBodies.CheckFindingBody;
import org.civicstore.review.certifier.CriterionBodies.CriterionBody;
import org.civicstore.review.certifier.CriterionBodies.MachineBody;
import org.civicstore.review.certifier.CriterionBodies.RulingBody;

/**
 * Puts the criteria of one case into the form that certifiers see.
 *
 * @param language of the reader, in which findings and notes are told
 */
record CriterionView(CaseFile file, PersonNames names, String language) {

    CriterionBody of(CriterionState state) {
        Criterion criterion = file.edition().find(state.criterion()).orElseThrow();
        List<CheckExecution> executions = file.executions().stream()
                .filter(execution -> execution.criterion().equals(criterion.id()))
                .toList();
        return new CriterionBody(
                criterion.id(),
                criterion.area(),
                criterion.statement(),
                criterion.guidance(),
                criterion.reference(),
                state.severity(),
                state.mode(),
                state.state(),
                machine(state, executions)
                        .map(outcome -> new MachineBody(outcome, notes(executions), checks(executions))),
                executions.stream()
                        .flatMap(one -> one.findings().stream())
                        .map(this::finding)
                        .toList(),
                file.decision(criterion.id())
                        .map(one -> new RulingBody(one.ruling(), one.reason(), names.of(one.by()), one.at())),
                file.contents().evidence().stream()
                        .filter(item -> criterion.evidence().contains(item.type()))
                        .map(item -> item.id().toString())
                        .toList(),
                criterion.evidence());
    }

    private CheckFindingBody finding(Finding finding) {
        Wording said = RuleCatalogue.shipped().wording(finding, language);
        return new CheckFindingBody(
                finding.rule(),
                finding.criterion(),
                finding.severity(),
                finding.location(),
                said.language(),
                said.message(),
                finding.evidence(),
                said.remedy(),
                said.original(),
                finding.fingerprint(),
                finding.reproduce());
    }

    /** Where every check of a criterion is only observed, none counts; what the last one said is shown all the same. */
    private static Optional<OutcomeKind> machine(CriterionState state, List<CheckExecution> executions) {
        return state.machine()
                .or(() -> executions.stream().map(CheckExecution::outcome).reduce((first, last) -> last));
    }

    private String notes(List<CheckExecution> executions) {
        return executions.stream()
                .map(CheckExecution::note)
                .filter(note -> !note.isBlank())
                .map(note -> NoteCatalogue.shipped().say(note, language).text())
                .collect(Collectors.joining(" "));
    }

    private List<CheckBody> checks(List<CheckExecution> executions) {
        return executions.stream().map(this::check).toList();
    }

    private CheckBody check(CheckExecution one) {
        NoteCatalogue.Said note = NoteCatalogue.shipped().say(one.note(), language);
        return new CheckBody(
                one.checkId(),
                one.checkVersion(),
                one.outcome(),
                note.text(),
                note.language(),
                one.millis(),
                file.remembered().observed().contains(one.checkId()),
                one.findings().stream().map(Finding::fingerprint).toList());
    }
}
