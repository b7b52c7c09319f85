package org.civicstore.certification.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.manifest.ManifestValidator;
import org.civicstore.certification.rule.NoteCatalogue;
import org.civicstore.certification.rule.RuleCatalogue;

/** Tells people what a screening found: what is wrong first, then what could not be examined, then what passed. */
final class CheckText {

    private static final String INDENT = " ".repeat(15);

    private final CriteriaEdition edition;
    private final String language;
    private final Terminal terminal;

    CheckText(CriteriaEdition edition, String language, Terminal terminal) {
        this.edition = edition;
        this.language = language;
        this.terminal = terminal;
    }

    String of(CheckResult result) {
        List<String> lines = new ArrayList<>();
        result.declaration().forEach(problem -> lines.add(declaration(problem)));
        for (Severity severity : Severity.values()) {
            result.findings(severity).forEach(finding -> lines.add(finding(finding)));
        }
        if (result.rule().isEmpty()) {
            ran(result, lines);
            result.report().change().ifPresent(change -> lines.addAll(ChangeText.lines(change, language)));
            lines.add("");
            result.report().risk().ifPresent(risk -> lines.addAll(RiskText.lines(risk, language)));
            lines.add(criteria(result));
            stillNeeded(result).ifPresent(lines::add);
        }
        lines.add(summary(result));
        return String.join(System.lineSeparator(), lines);
    }

    private void ran(CheckResult result, List<String> lines) {
        for (OutcomeKind kind :
                List.of(OutcomeKind.ERROR, OutcomeKind.SKIPPED, OutcomeKind.PASS, OutcomeKind.NOT_APPLICABLE)) {
            result.ended(kind).forEach(execution -> lines.add(ran(kind, execution)));
        }
    }

    private String ran(OutcomeKind kind, CheckExecution execution) {
        String note = NoteCatalogue.shipped().say(execution.note(), language).text();
        return printable("%-14s %s %s: %s".formatted(word(kind), execution.criterion(), execution.checkId(), note));
    }

    private static String word(OutcomeKind kind) {
        return switch (kind) {
            case ERROR -> "COULD NOT RUN";
            case SKIPPED -> "NOT EXAMINED";
            case PASS -> "PASS";
            case FAIL -> "FAIL";
            case NOT_APPLICABLE -> "DOES NOT APPLY";
        };
    }

    static String declaration(ManifestProblem problem) {
        String line = problem.line() > 0 ? "line " + problem.line() + ", " : "";
        String place = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        return printable("%-14s %s%s%s%n%sdo:   %s%n%srule: %s"
                .formatted(
                        "DECLARATION",
                        line,
                        place,
                        problem.message(),
                        INDENT,
                        problem.remedy(),
                        INDENT,
                        problem.rule()));
    }

    private String finding(Finding finding) {
        RuleCatalogue rules = RuleCatalogue.shipped();
        String demand = edition.find(finding.criterion())
                .map(Criterion::statement)
                .map(said -> said.getOrDefault(language, said.getOrDefault("en", "")))
                .orElse("");
        String head = printable("%-14s".formatted(finding.severity()));
        String rest = printable(" %s %s%s%n%sseen: %s%n%sdo:   %s%n%swhy:  %s%n%srule: %s, fingerprint %s"
                .formatted(
                        finding.criterion(),
                        where(finding.location()),
                        rules.message(finding, language),
                        INDENT,
                        finding.evidence(),
                        INDENT,
                        rules.remedy(finding, language),
                        INDENT,
                        demand,
                        INDENT,
                        finding.rule(),
                        finding.fingerprint()));
        return painted(finding.severity(), head) + rest;
    }

    private String painted(Severity severity, String text) {
        return switch (severity) {
            case BLOCKING -> terminal.red(text);
            case MAJOR -> terminal.yellow(text);
            case MINOR -> text;
        };
    }

    private static String where(Location location) {
        String place = location.file() + (location.line() > 0 ? ":" + location.line() : "");
        String pointer = location.pointer().isEmpty() ? "" : (place.isEmpty() ? "" : " ") + location.pointer();
        return place.isEmpty() && pointer.isEmpty() ? "" : place + pointer + ": ";
    }

    private String criteria(CheckResult result) {
        return "Stands in the way: %s%nNeeds a dated condition: %s%nFor a certifier to decide: %s"
                .formatted(
                        list(result.assessment().blockedBy()),
                        list(result.assessment().needsCondition()),
                        list(result.assessment().open()));
    }

    /** The store takes a draft without these fields and refuses to have it handed in; no check speaks about them. */
    private static Optional<String> stillNeeded(CheckResult result) {
        List<ManifestProblem> missing = new ManifestValidator()
                .missing(result.subject().declaration(), result.subject().kind());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Still needed to hand in: "
                        + missing.stream().map(ManifestProblem::pointer).collect(Collectors.joining(", "))
                        + " (civicstore manifest lint says how)");
    }

    private String summary(CheckResult result) {
        int blocking = result.findings(Severity.BLOCKING).size();
        int others = result.findings().size() - blocking;
        long broken = result.ended(OutcomeKind.ERROR).count();
        String counts = "%s, %s that do not block, %s could not run."
                .formatted(count(blocking, "blocking finding"), count(others, "finding"), count(broken, "check"));
        return switch (result.exitCode()) {
            case Main.OK -> terminal.green("Nothing blocks. ") + counts;
            case Main.FINDINGS ->
                terminal.red("Not ready to hand in. ")
                        + (result.declaration().isEmpty()
                                ? ""
                                : count(result.declaration().size(), "problem") + " in the declaration, ")
                        + counts;
            default -> terminal.yellow("Some checks could not run, which says nothing about the app. ") + counts;
        };
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String list(List<String> criteria) {
        return criteria.isEmpty() ? "nothing" : criteria.stream().collect(Collectors.joining(", "));
    }

    /** Names inside a vendor's file may hold control characters that a terminal would obey. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\r' ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
