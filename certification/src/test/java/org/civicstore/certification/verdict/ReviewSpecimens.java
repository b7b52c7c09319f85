package org.civicstore.certification.verdict;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.AppliesWhen;
import org.civicstore.certification.criterion.Area;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.Profile;
import org.civicstore.certification.criterion.RiskTable;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;

/** Small editions, executions and rulings for tests of the verdict. */
final class ReviewSpecimens {

    private ReviewSpecimens() {}

    static CriteriaEdition edition(Criterion... criteria) {
        Map<String, String> name = Map.of("nb", "Alle", "en", "All");
        return new CriteriaEdition(
                "2026-1",
                Optional.empty(),
                LocalDate.of(2026, 1, 1),
                List.of(criteria),
                List.of(
                        new Profile("base", name, Optional.empty(), List.of("nb")),
                        new Profile("tax", name, Optional.of("base"), List.of("nb"))),
                new RiskTable(List.of()));
    }

    static Criterion criterion(String id, Mode mode, Severity severity) {
        return criterion(id, mode, severity, Map.of());
    }

    static Criterion criterion(String id, Mode mode, Severity severity, Map<String, Severity> severityByProfile) {
        Map<String, String> text = Map.of("nb", "tekst", "en", "text");
        return new Criterion(
                id,
                Area.SECURITY,
                text,
                text,
                "a norm",
                List.of("package"),
                mode,
                severity,
                severityByProfile,
                new AppliesWhen(Set.of("base"), Set.of(SubjectKind.ANDROID_PACKAGE), RiskTier.LOW),
                false,
                "2026-1",
                Optional.empty());
    }

    static Criterion withHumanDecidingFailure(Criterion c) {
        return new Criterion(
                c.id(),
                c.area(),
                c.statement(),
                c.guidance(),
                c.reference(),
                c.evidence(),
                c.mode(),
                c.severity(),
                c.severityByProfile(),
                c.appliesWhen(),
                true,
                c.since(),
                c.replacedBy());
    }

    static CheckExecution execution(String criterion, OutcomeKind outcome) {
        return outcome == OutcomeKind.FAIL
                ? failure(criterion, Severity.BLOCKING)
                : new CheckExecution("some.check", "1", criterion, outcome, "note", List.of(), 1);
    }

    static CheckExecution failure(String criterion, Severity... severities) {
        List<Finding> findings = Arrays.stream(severities)
                .map(severity -> Finding.of(
                        "some.rule",
                        criterion,
                        severity,
                        Location.nowhere(),
                        "It is wrong.",
                        severity.name(),
                        "Mend it."))
                .toList();
        return new CheckExecution("some.check", "1", criterion, OutcomeKind.FAIL, "", findings, 1);
    }

    static CriterionRuling ruling(String criterion, Ruling ruling, String reason) {
        return new CriterionRuling(criterion, ruling, reason);
    }
}
