package org.civicstore.certification.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.certification.verdict.VerdictPolicy;
import org.civicstore.certification.worker.ScreeningOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Screens a submission exactly as the store does: same checks, same child process, same findings. */
@Command(
        name = "check",
        description = "Check a package, a declaration or a folder with a whole submission, as the store does.",
        footer = {
            "",
            "A folder holds civicstore.yml (else publiccode.yml), one package, evidence/dpia.pdf and other documents"
                + " named after what they are, and release-notes/nb.md for each language. Nothing is sent anywhere.",
            "",
            Main.EXIT_CODES
        })
final class CheckCommand implements Callable<Integer> {

    private final Clock clock;
    private final Function<ScreeningOptions, LocalScreener> screeners;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            description = "A package, a declaration, or a folder with both and with evidence. Default: this folder.")
    private Path path = Path.of(".");

    @Option(names = "--kind", description = "What it is: ${COMPLETION-CANDIDATES}. Default: what the input says.")
    private Optional<SubjectKind> kind = Optional.empty();

    @Option(names = "--profile", defaultValue = "base", description = "base, employment or tax. Default: base.")
    private String profile = "base";

    @Option(names = "--edition", description = "Edition of the criteria. Default: the one in force.")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--release-version", description = "Version handed in. Default: the one the package names.")
    private Optional<String> version = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "PREVIOUS",
            description = "The release before: its package, its folder, or the JSON report of its check.")
    private Optional<Path> against = Optional.empty();

    @Option(names = "--osv", paramLabel = "INDEX", description = "Known vulnerabilities, made by osv import.")
    private Optional<Path> osv = Optional.empty();

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "Names, icons and domains of others that it must not be mistaken for, as JSON. A store gives"
                    + " them at /api/v1/known-apps?besides=YOUR-ORGANISATION.")
    private Optional<Path> known = Optional.empty();

    @Option(names = "--rule", description = "Only findings of this rule.")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES}. Default: TEXT.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "Of findings in TEXT: nb, nn, en, sv, da or fr. Default: en.")
    private String language = "en";

    CheckCommand(Clock clock, Function<ScreeningOptions, LocalScreener> screeners, Terminal terminal) {
        this.clock = clock;
        this.screeners = screeners;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, UnusableInput {
        CriteriaEdition criteria = EditionOption.of(edition);
        if (criteria.profile(profile).isEmpty()) {
            throw new UnusableInput("Edition " + criteria.id() + " has no profile \"" + profile + "\".");
        }
        SubmissionFolder folder = SubmissionFolder.read(path);
        if (folder.declaration().manifest().isEmpty()) {
            return unreadable(folder.declaration().problems());
        }
        SubjectKind subjectKind = kindOf(folder);
        KnownListings others = known.isPresent() ? KnownFile.read(known.get()) : KnownListings.none();
        progress("Checking " + path + " as " + subjectKind + ", profile " + profile + " of edition " + criteria.id());
        try (LocalScreener screener =
                screeners.apply(new ScreeningOptions(Optional.empty(), osv.map(Path::toAbsolutePath)))) {
            Optional<PreviousRelease> previous = previous(screener, criteria, subjectKind);
            Subject subject = subject(folder, subjectKind, criteria, previous, others);
            ScreeningReport report = screener.screen(subject);
            Assessment assessment = new VerdictPolicy()
                    .assess(criteria, demand(report, subjectKind), report.executions(), List.of(), List.of());
            CheckResult result = new CheckResult(subject, folder.declaration().problems(), report, assessment, rule);
            spec.commandLine().getOut().println(print(result, criteria));
            return result.exitCode();
        }
    }

    private Demand demand(ScreeningReport report, SubjectKind subjectKind) {
        return new Demand(
                profile, subjectKind, report.risk().map(RiskAssessment::tier).orElse(RiskTier.HIGH));
    }

    private String print(CheckResult result, CriteriaEdition criteria) throws IOException {
        return switch (format) {
            case TEXT -> new CheckText(criteria, language, terminal).of(result);
            case JSON -> new CheckJson().of(result);
            case SARIF -> new CheckSarif().of(result);
            case JUNIT -> new CheckJunit().of(result);
        };
    }

    private Integer unreadable(List<ManifestProblem> problems) {
        problems.forEach(problem -> spec.commandLine().getOut().println(CheckText.declaration(problem)));
        return Main.USAGE;
    }

    private Optional<PreviousRelease> previous(
            LocalScreener screener, CriteriaEdition criteria, SubjectKind subjectKind)
            throws IOException, UnusableInput {
        if (against.isEmpty()) {
            return Optional.empty();
        }
        progress("Reading the release before, " + against.get());
        return Optional.of(new EarlierRelease().read(against.get(), earlier -> screener.screen(
                        subject(earlier, subjectKind, criteria, Optional.empty(), KnownListings.none()))
                .artifact()));
    }

    private Subject subject(
            SubmissionFolder folder,
            SubjectKind subjectKind,
            CriteriaEdition criteria,
            Optional<PreviousRelease> previous,
            KnownListings others) {
        return new Subject(
                subjectKind,
                profile,
                criteria.id(),
                folder.declaration().manifest().orElseGet(Manifest::empty),
                version.orElse(Subject.VERSION_OF_THE_PACKAGE),
                folder.releaseNotes(),
                folder.artifact(),
                folder.evidence(),
                previous,
                others,
                clock.instant());
    }

    private SubjectKind kindOf(SubmissionFolder folder) throws UnusableInput {
        return kind.or(() -> folder.declaration().manifest().flatMap(Manifest::kind))
                .or(() -> folder.artifact()
                        .flatMap(artifact -> PackageFormat.of(artifact.path()))
                        .map(PackageFormat::kind))
                .orElseThrow(() -> new UnusableInput("It is not clear what " + path
                        + " is. Say so with --kind, for instance --kind WEB_APP, or in the field kind of"
                        + " civicstore.yml."));
    }

    private void progress(String line) {
        if (terminal.progress()) {
            spec.commandLine().getErr().println(line + " ...");
        }
    }
}
