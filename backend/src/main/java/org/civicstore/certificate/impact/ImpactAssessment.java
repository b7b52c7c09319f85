package org.civicstore.certificate.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certificate.StandingCertificate;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.certification.verdict.CriterionRuling;
import org.civicstore.certification.verdict.CriterionState;
import org.civicstore.certification.verdict.StandingDecisions;
import org.civicstore.certification.verdict.VerdictPolicy;
import org.civicstore.review.CaseFile;
import org.civicstore.review.ruling.CriterionDecision;

/**
 * What would become of one certified release under another edition. Pure: it takes what the checks found and certifiers ruled
 * when the release was certified, what checks say of it now that were not asked then, and the decisions that hold today. A
 * ruling on a criterion that now says something else counts no more.
 *
 * @param edition that is not in force yet
 * @param today conditions whose last day is before it have run out
 */
record ImpactAssessment(CriteriaEdition edition, LocalDate today) {

    /** The automatic criteria of the edition that nothing has settled: what a check may still answer. */
    Set<String> unanswered(StandingCertificate certificate, CaseFile file) {
        return undecided(assess(certificate, file, List.of()), Mode.AUTOMATIC::equals).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param trial what checks say under the edition beyond what is stored; it takes the place of their stored answers */
    ImpactResult of(StandingCertificate certificate, CaseFile file, List<CheckExecution> trial) {
        Assessment assessment = assess(certificate, file, trial);
        return new ImpactResult(
                certificate.number(),
                certificate.listingSlug(),
                certificate.listingName(),
                certificate.releaseVersion(),
                certificate.profile(),
                tier(certificate, file),
                outcome(assessment),
                assessment.blockedBy(),
                assessment.needsCondition(),
                undecided(assessment, mode -> mode != Mode.AUTOMATIC),
                undecided(assessment, Mode.AUTOMATIC::equals),
                assessment.waived(),
                cleared(executions(file, trial), file));
    }

    private Assessment assess(StandingCertificate certificate, CaseFile file, List<CheckExecution> trial) {
        Demand demand = new Demand(certificate.profile(), file.review().facts().kind(), tier(certificate, file));
        return new VerdictPolicy()
                .assess(
                        edition,
                        demand,
                        executions(file, trial),
                        rulings(file),
                        running(certificate),
                        standing(file, trial));
    }

    private RiskTier tier(StandingCertificate certificate, CaseFile file) {
        return RiskAssessment.of(
                        edition.risk(),
                        certificate.profile(),
                        file.contents().declaration(),
                        file.artifactFacts(),
                        Optional.empty())
                .tier();
    }

    private static ImpactOutcome outcome(Assessment assessment) {
        if (!assessment.blockedBy().isEmpty() || !assessment.needsCondition().isEmpty()) {
            return ImpactOutcome.FAILS;
        }
        if (!undecided(assessment, Mode.AUTOMATIC::equals).isEmpty()) {
            return ImpactOutcome.UNDECIDED;
        }
        return assessment.open().isEmpty() ? ImpactOutcome.STANDS : ImpactOutcome.NEEDS_PERSON;
    }

    private static List<String> undecided(Assessment assessment, Predicate<Mode> which) {
        return assessment.states().stream()
                .filter(state -> state.state().undecided())
                .filter(state -> which.test(state.mode()))
                .map(CriterionState::criterion)
                .toList();
    }

    private List<CheckExecution> executions(CaseFile file, List<CheckExecution> trial) {
        Set<String> again = ids(trial);
        return Stream.concat(
                        regraded(file).stream().filter(execution -> !again.contains(execution.checkId())),
                        trial.stream())
                .toList();
    }

    /** A check that was only tried out when the release was certified counts when it is run again. */
    private static StandingDecisions standing(CaseFile file, List<CheckExecution> trial) {
        StandingDecisions then = file.remembered().standing();
        Set<String> again = ids(trial);
        return new StandingDecisions(
                then.cleared(),
                then.waived(),
                then.observed().stream().filter(check -> !again.contains(check)).collect(Collectors.toSet()));
    }

    private static Set<String> ids(List<CheckExecution> executions) {
        return executions.stream().map(CheckExecution::checkId).collect(Collectors.toSet());
    }

    /** A finding as grave as its criterion was then is as grave as the criterion is now; a lighter one stays what it is. */
    private List<CheckExecution> regraded(CaseFile file) {
        String profile = file.review().facts().profile();
        return file.executions().stream()
                .map(execution -> new CheckExecution(
                        execution.checkId(),
                        execution.checkVersion(),
                        execution.criterion(),
                        execution.outcome(),
                        execution.note(),
                        execution.findings().stream()
                                .map(finding -> regraded(finding, file.edition(), profile))
                                .toList(),
                        execution.millis()))
                .toList();
    }

    private Finding regraded(Finding finding, CriteriaEdition then, String profile) {
        Optional<Severity> old = then.find(finding.criterion()).map(criterion -> criterion.severityFor(profile));
        Optional<Severity> now = edition.find(finding.criterion()).map(criterion -> criterion.severityFor(profile));
        boolean whole = old.filter(finding.severity()::equals).isPresent();
        return whole ? now.map(finding::weighing).orElse(finding) : finding;
    }

    private List<CriterionRuling> rulings(CaseFile file) {
        return file.decisions().stream()
                .filter(decision -> saysTheSame(file.edition(), decision.criterion()))
                .map(CriterionDecision::ruled)
                .toList();
    }

    private boolean saysTheSame(CriteriaEdition then, String id) {
        return then.find(id).map(Criterion::statement).equals(edition.find(id).map(Criterion::statement));
    }

    private List<Condition> running(StandingCertificate certificate) {
        return certificate.conditions().stream()
                .filter(condition -> !condition.due().isBefore(today))
                .toList();
    }

    private static int cleared(List<CheckExecution> executions, CaseFile file) {
        Set<String> cleared = file.remembered().standing().cleared();
        return (int) executions.stream()
                .flatMap(execution -> execution.findings().stream())
                .filter(finding -> cleared.contains(finding.fingerprint()))
                .count();
    }
}
