package org.civicstore.certificate.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicstore.certificate.StandingCertificate;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.certification.verdict.CriterionRuling;
import org.civicstore.certification.verdict.StandingDecisions;
import org.civicstore.certification.verdict.VerdictPolicy;
import org.civicstore.review.CaseFile;
import org.civicstore.review.ruling.CriterionDecision;

/**
 * What would become of one certified release under another edition. Pure: it takes what the checks found and certifiers ruled
 * when the release was certified, and the decisions that hold today. A ruling on a criterion that now says something else
 * counts no more.
 *
 * @param edition that is not in force yet
 * @param today conditions whose last day is before it have run out
 */
record ImpactAssessment(CriteriaEdition edition, LocalDate today) {

    ImpactResult of(StandingCertificate certificate, CaseFile file) {
        RiskTier tier = RiskAssessment.of(
                        edition.risk(),
                        certificate.profile(),
                        file.contents().declaration(),
                        file.artifactFacts(),
                        Optional.empty())
                .tier();
        StandingDecisions standing = file.remembered().standing();
        Demand demand = new Demand(certificate.profile(), file.review().facts().kind(), tier);
        Assessment assessment = new VerdictPolicy()
                .assess(edition, demand, regraded(file), rulings(file), running(certificate), standing);
        return new ImpactResult(
                certificate.number(),
                certificate.listingSlug(),
                certificate.listingName(),
                certificate.releaseVersion(),
                certificate.profile(),
                tier,
                outcome(assessment),
                assessment.blockedBy(),
                assessment.needsCondition(),
                assessment.open(),
                assessment.waived(),
                cleared(file, standing));
    }

    private static ImpactOutcome outcome(Assessment assessment) {
        if (!assessment.blockedBy().isEmpty() || !assessment.needsCondition().isEmpty()) {
            return ImpactOutcome.FAILS;
        }
        return assessment.open().isEmpty() ? ImpactOutcome.STANDS : ImpactOutcome.UNDECIDED;
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

    private static int cleared(CaseFile file, StandingDecisions standing) {
        return (int) file.executions().stream()
                .flatMap(execution -> execution.findings().stream())
                .filter(finding -> standing.cleared().contains(finding.fingerprint()))
                .count();
    }
}
