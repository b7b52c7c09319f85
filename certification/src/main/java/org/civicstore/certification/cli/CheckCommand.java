package org.civicstore.certification.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.certification.verdict.VerdictPolicy;
import org.civicstore.certification.worker.Screener;
import org.civicstore.certification.worker.ScreeningOptions;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.certification.worker.WorkerLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Screens a submission exactly as the store does: same checks, same child process, same findings. */
@Command(name = "check", description = "Check a package, a declaration or a folder with a whole submission.")
final class CheckCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PATH", description = "A package, a declaration, or a folder with both and with evidence.")
    private Path path = Path.of(".");

    @Option(names = "--kind", description = "What it is: ${COMPLETION-CANDIDATES}. Default: what the input says.")
    private Optional<SubjectKind> kind = Optional.empty();

    @Option(names = "--profile", defaultValue = "base", description = "base, employment or tax. Default: base.")
    private String profile = "base";

    @Option(names = "--edition", description = "Edition of the criteria. Default: the one in force.")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--release-version", description = "Version handed in. Default: the one the package names.")
    private Optional<String> version = Optional.empty();

    @Option(names = "--osv", paramLabel = "INDEX", description = "Known vulnerabilities, made by osv import.")
    private Optional<Path> osv = Optional.empty();

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES}. Default: TEXT.")
    private OutputFormat format = OutputFormat.TEXT;

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    /** What {@code --format json} prints. */
    record Result(List<ManifestProblem> declaration, ScreeningReport report, Assessment assessment) {}

    @Override
    public Integer call() throws IOException, UnusableInput {
        SubmissionFolder folder = SubmissionFolder.read(path);
        if (folder.declaration().manifest().isEmpty()) {
            folder.declaration()
                    .problems()
                    .forEach(problem -> spec.commandLine().getOut().println(CheckText.declaration(problem)));
            return Main.FINDINGS;
        }
        CriteriaEdition criteria = edition.map(CriteriaEdition::load).orElseGet(CriteriaEdition::current);
        if (criteria.profile(profile).isEmpty()) {
            throw new UnusableInput("Edition " + criteria.id() + " has no profile \"" + profile + "\".");
        }
        SubjectKind subjectKind = kindOf(folder);
        ScreeningReport report = screen(folder, subjectKind, criteria);
        Assessment assessment =
                new VerdictPolicy().assess(criteria, profile, subjectKind, report.executions(), List.of(), List.of());
        Result result = new Result(folder.declaration().problems(), report, assessment);
        spec.commandLine()
                .getOut()
                .println(
                        format == OutputFormat.JSON
                                ? CertificationJson.mapper()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(result)
                                : new CheckText(criteria).of(result));
        return exitCode(result);
    }

    private ScreeningReport screen(SubmissionFolder folder, SubjectKind subjectKind, CriteriaEdition criteria) {
        String classPath = absolute(System.getProperty("java.class.path"));
        Path javaHome = Path.of(System.getProperty("java.home"));
        try (Screener screener = Screener.inChildProcess(
                WorkerLimits.standard(),
                javaHome,
                classPath,
                new ScreeningOptions(Optional.empty(), osv.map(Path::toAbsolutePath)))) {
            ScreeningReport first =
                    screen(screener, subject(folder, subjectKind, criteria, version.orElse("unreleased")));
            Optional<String> named = first.artifact().flatMap(facts -> facts.versionName());
            // Without a stated version the package's own holds, and that is only known once it was read.
            return version.isEmpty() && named.isPresent()
                    ? screen(screener, subject(folder, subjectKind, criteria, named.get()))
                    : first;
        }
    }

    /** The child process starts in a folder of its own, where relative entries would lead nowhere. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static ScreeningReport screen(Screener screener, Subject subject) {
        try {
            return screener.screen(subject);
        } catch (WorkerBroke broke) {
            return screener.breakdown(subject, broke);
        }
    }

    private Subject subject(
            SubmissionFolder folder, SubjectKind subjectKind, CriteriaEdition criteria, String releaseVersion) {
        return new Subject(
                subjectKind,
                profile,
                criteria.id(),
                folder.declaration().manifest().orElseGet(Manifest::empty),
                releaseVersion,
                folder.releaseNotes(),
                folder.artifact(),
                folder.evidence(),
                Optional.empty(),
                KnownListings.none(),
                clock.instant());
    }

    private SubjectKind kindOf(SubmissionFolder folder) throws UnusableInput {
        return kind.or(() -> folder.declaration().manifest().flatMap(Manifest::kind))
                .or(() -> folder.artifact()
                        .flatMap(artifact -> PackageFormat.of(artifact.path()))
                        .map(PackageFormat::kind))
                .orElseThrow(() -> new UnusableInput("Say with --kind what " + path + " is."));
    }

    private static int exitCode(Result result) {
        boolean wrong = !result.declaration().isEmpty() || ended(result, OutcomeKind.FAIL);
        if (wrong) {
            return Main.FINDINGS;
        }
        return ended(result, OutcomeKind.ERROR) ? Main.BROKEN : Main.OK;
    }

    private static boolean ended(Result result, OutcomeKind outcome) {
        return result.report().executions().stream().anyMatch(execution -> execution.outcome() == outcome);
    }
}
