package org.civicstore.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.certification.verdict.CriterionState;
import org.civicstore.certification.verdict.State;
import org.civicstore.certification.verdict.VerdictPolicy;
import org.civicstore.review.memory.Remembered;
import org.civicstore.review.ruling.CriterionDecision;
import org.civicstore.review.screening.Screening;
import org.civicstore.submission.SubmittedContents;

/**
 * All that a verdict rests on: what was handed in, what the checks said, what certifiers ruled.
 *
 * @param screening the latest run of the checks that ended
 * @param decisions at most one per criterion
 * @param remembered what was decided about the listing before and holds now, or when the case ended
 */
public record CaseFile(
        Review review,
        CriteriaEdition edition,
        SubmittedContents contents,
        Optional<Screening> screening,
        List<CriterionDecision> decisions,
        Remembered remembered) {

    public CaseFile {
        decisions = List.copyOf(decisions);
    }

    /** Of the checks on the criteria that are decided here. */
    public List<CheckExecution> executions() {
        return screening.map(Screening::executions).orElse(List.of()).stream()
                .filter(execution -> edition.find(execution.criterion()).isPresent())
                .toList();
    }

    public Optional<ArtifactFacts> artifactFacts() {
        return screening.flatMap(Screening::artifact);
    }

    /** As the checks worked it out; by what is declared while they have not run, or ran before there were tiers. */
    public RiskAssessment risk() {
        return screening
                .flatMap(Screening::risk)
                .orElseGet(() -> RiskAssessment.of(
                        edition.risk(),
                        review.facts().profile(),
                        contents.declaration(),
                        artifactFacts(),
                        Optional.empty()));
    }

    public Assessment assess(List<Condition> conditions) {
        CaseFacts facts = review.facts();
        return new VerdictPolicy()
                .assess(
                        edition,
                        new Demand(facts.profile(), facts.kind(), risk().tier()),
                        executions(),
                        decisions.stream().map(CriterionDecision::ruled).toList(),
                        conditions,
                        remembered.standing());
    }

    public Optional<CriterionState> state(String criterion) {
        return assess(List.of()).states().stream()
                .filter(state -> state.criterion().equals(criterion))
                .findFirst();
    }

    public Optional<CriterionDecision> decision(String criterion) {
        return decisions.stream()
                .filter(decision -> decision.criterion().equals(criterion))
                .findFirst();
    }

    /** The same case with one more ruling, in the place of an earlier one on the same criterion. */
    public CaseFile with(CriterionDecision decision) {
        List<CriterionDecision> others = decisions.stream()
                .filter(other -> !other.criterion().equals(decision.criterion()))
                .toList();
        return with(Stream.concat(others.stream(), Stream.of(decision)).toList());
    }

    public CaseFile with(List<CriterionDecision> kept) {
        return new CaseFile(review, edition, contents, screening, kept, remembered);
    }

    /** What a check of the latest ended run found, whether it counts or was cleared. */
    public Optional<Finding> finding(String fingerprint) {
        return executions().stream()
                .flatMap(execution -> execution.findings().stream())
                .filter(finding -> finding.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** How each demanded criterion that is decided came out, in the edition's order. */
    public List<CriterionResult> results() {
        return assess(List.of()).states().stream()
                .filter(state -> !state.state().undecided())
                .map(this::result)
                .toList();
    }

    private CriterionResult result(CriterionState state) {
        // What a person cleared counts as met although the check failed.
        boolean byCheckAlone = state.mode() == Mode.AUTOMATIC
                && state.ruling().isEmpty()
                && (state.state() != State.MET
                        || state.machine().filter(OutcomeKind.PASS::equals).isPresent());
        Instant at = decision(state.criterion())
                .map(CriterionDecision::at)
                .or(() -> screening.flatMap(Screening::endedAt))
                .orElse(contents.submittedAt());
        return new CriterionResult(
                state.criterion(), state.state(), byCheckAlone ? HowKnown.SCANNED : HowKnown.VERIFIED, at);
    }
}
