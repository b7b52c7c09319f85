package org.civicstore.review.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.rule.RuleCatalogue;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.certification.verdict.CriterionState;
import org.civicstore.certification.verdict.State;
import org.civicstore.review.CaseFile;
import org.civicstore.review.Proposal;
import org.civicstore.review.ProposedOutcome;
import org.civicstore.review.ruling.CriterionDecision;
import org.civicstore.review.screening.Screening;
import org.civicstore.review.statement.Statement.Automation;
import org.civicstore.review.statement.Statement.Established;
import org.civicstore.review.statement.Statement.Ground;
import org.civicstore.shared.text.Languages;

/** Reads the facts of a statement out of the case. Pure: the same case and proposal give the same statement. */
final class StatementComposer {
    private final CaseFile file;
    private final Assessment assessment;

    private StatementComposer(CaseFile file, Proposal proposal) {
        this.file = file;
        this.assessment = file.assess(proposal.conditions());
    }

    /** @param language of the vendor */
    static Statement compose(CaseFile file, Proposal proposal, String language, Instant at) {
        return new StatementComposer(file, proposal).statement(proposal, language, at);
    }

    private Statement statement(Proposal proposal, String language, Instant at) {
        List<CriterionState> applying = assessment.states().stream()
                .filter(state -> state.state() != State.NOT_RELEVANT)
                .toList();
        boolean refused = proposal.outcome() == ProposedOutcome.REFUSE;
        Instant lastMoment = DecisionTerms.validUntil(file.review().kind(), at).minusNanos(1);
        return new Statement(
                file.review().facts().submissionNumber(),
                language,
                proposal.outcome().confirmed(),
                file.review().facts().organisationName(),
                file.review().facts().listingName(),
                file.review().facts().releaseVersion(),
                file.review().facts().profile(),
                file.review().facts().edition(),
                proposal.reasons(),
                (int) applying.stream()
                        .filter(state -> state.state() == State.MET)
                        .count(),
                applying.size(),
                applying.stream()
                        .filter(state -> state.state() == State.NOT_MET)
                        .filter(state -> !assessment.waived().contains(state.criterion()))
                        .map(this::ground)
                        .toList(),
                proposal.conditions(),
                assessment.waived(),
                automation(),
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                refused ? Optional.empty() : Optional.of(LocalDate.ofInstant(lastMoment, ZoneOffset.UTC)),
                refused ? Optional.of(DecisionTerms.appealUntil(at)) : Optional.empty());
    }

    private Ground ground(CriterionState state) {
        List<CheckExecution> failed = counted().stream()
                .filter(execution -> execution.criterion().equals(state.criterion()))
                .filter(execution -> execution.outcome() == OutcomeKind.FAIL)
                .toList();
        List<Finding> findings = failed.stream()
                .flatMap(execution -> execution.findings().stream())
                .filter(finding ->
                        file.remembered().clearing(finding.fingerprint()).isEmpty())
                .toList();
        return new Ground(
                state.criterion(),
                file.edition().find(state.criterion()).map(Criterion::statement).orElseThrow(),
                state.severity(),
                established(state, failed),
                failed.stream()
                        .map(execution -> execution.checkId() + " " + execution.checkVersion())
                        .toList(),
                findings.stream().findFirst().map(StatementComposer::said).orElse(Map.of()),
                findings.size(),
                file.decision(state.criterion()).map(CriterionDecision::reason).orElse(""));
    }

    private static Established established(CriterionState state, List<CheckExecution> failed) {
        if (state.ruling().isEmpty()) {
            return Established.BY_CHECK;
        }
        return failed.isEmpty() ? Established.BY_PERSON : Established.BY_CHECK_AND_PERSON;
    }

    private static Map<String, String> said(Finding finding) {
        Map<String, String> said = new LinkedHashMap<>();
        Languages.ALL.forEach(language -> said.put(
                language, RuleCatalogue.shipped().wording(finding, language).message()));
        return said;
    }

    private Automation automation() {
        List<CheckExecution> executions = counted();
        int silent = count(executions, OutcomeKind.ERROR) + count(executions, OutcomeKind.SKIPPED);
        return new Automation(
                file.screening().flatMap(Screening::engineVersion),
                executions.size() - silent,
                count(executions, OutcomeKind.FAIL),
                silent,
                (int) file.remembered().clearings().stream()
                        .filter(clearing -> file.finding(clearing.fingerprint()).isPresent())
                        .count());
    }

    /** A check that was only tried out has no part in the decision. */
    private List<CheckExecution> counted() {
        return file.executions().stream()
                .filter(execution -> !file.remembered().observed().contains(execution.checkId()))
                .toList();
    }

    private static int count(List<CheckExecution> executions, OutcomeKind outcome) {
        return (int) executions.stream()
                .filter(execution -> execution.outcome() == outcome)
                .count();
    }
}
