package org.civicstore.certification.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.verdict.Assessment;

/** Tells people what a screening found: what is wrong first, then what could not be examined, then what passed. */
final class CheckText {

    private final CriteriaEdition edition;

    CheckText(CriteriaEdition edition) {
        this.edition = edition;
    }

    String of(CheckCommand.Result result) {
        List<String> lines = new ArrayList<>();
        result.declaration().forEach(problem -> lines.add(declaration(problem)));
        List<CheckExecution> executions = result.report().executions();
        executions.forEach(execution -> execution.findings().forEach(finding -> lines.add(finding(finding))));
        for (OutcomeKind kind :
                List.of(OutcomeKind.ERROR, OutcomeKind.SKIPPED, OutcomeKind.PASS, OutcomeKind.NOT_APPLICABLE)) {
            executions.stream()
                    .filter(execution -> execution.outcome() == kind)
                    .forEach(execution -> lines.add("%-14s %s %s: %s"
                            .formatted(kind, execution.criterion(), execution.checkId(), execution.note())));
        }
        lines.add("");
        lines.add(summary(result.assessment()));
        return printable(String.join(System.lineSeparator(), lines));
    }

    static String declaration(ManifestProblem problem) {
        String place = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        return printable("%-14s line %d, %s%s%n               do:   %s"
                .formatted("DECLARATION", problem.line(), place, problem.message(), problem.remedy()));
    }

    private String finding(Finding finding) {
        String demand = edition.find(finding.criterion())
                .map(criterion -> criterion.statement().get("en"))
                .orElse("");
        return "%-14s %s %s%s%n               seen: %s%n               do:   %s%n               why:  %s"
                .formatted(
                        finding.severity(),
                        finding.criterion(),
                        where(finding.location()),
                        finding.message(),
                        finding.evidence(),
                        finding.remedy(),
                        demand);
    }

    private static String where(Location location) {
        String place = location.file() + (location.line() > 0 ? ":" + location.line() : "");
        return place.isEmpty() ? "" : place + ": ";
    }

    private static String summary(Assessment assessment) {
        return "Stands in the way: %s%nNeeds a dated condition: %s%nFor a certifier to decide: %s"
                .formatted(list(assessment.blockedBy()), list(assessment.needsCondition()), list(assessment.open()));
    }

    private static String list(List<String> criteria) {
        return criteria.isEmpty() ? "nothing" : criteria.stream().collect(Collectors.joining(", "));
    }

    /** Names inside a vendor's file may hold control characters that a terminal would obey. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\r' ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
