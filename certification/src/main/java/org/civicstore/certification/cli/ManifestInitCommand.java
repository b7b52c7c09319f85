package org.civicstore.certification.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestDraft;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.manifest.ManifestReading;
import org.civicstore.certification.manifest.ManifestYaml;
import org.civicstore.certification.worker.ScreeningOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a first civicstore.yml from what is there already. */
@Command(
        name = "init",
        description = "Write a first civicstore.yml from a publiccode.yml, a web app manifest or an Android package.",
        footer = {"", Main.EXIT_CODES})
final class ManifestInitCommand implements Callable<Integer> {

    private final Clock clock;
    private final Function<ScreeningOptions, LocalScreener> screeners;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "publiccode.yml, a web app manifest or an .apk.")
    private Path from = Path.of("");

    @Option(names = "--output", description = "Where it is written; - for standard output. Default: civicstore.yml.")
    private String output = "civicstore.yml";

    @Option(names = "--force", description = "Write over a file that is there.")
    private boolean force;

    ManifestInitCommand(Clock clock, Function<ScreeningOptions, LocalScreener> screeners) {
        this.clock = clock;
        this.screeners = screeners;
    }

    @Override
    public Integer call() throws IOException, UnusableInput {
        InputFiles.requireFile(from);
        ManifestReading reading = PackageFormat.of(from).isPresent() ? fromPackage() : Declarations.read(from);
        for (ManifestProblem problem : reading.problems()) {
            spec.commandLine().getErr().println(from.getFileName() + ": " + CheckText.declaration(problem));
        }
        Manifest manifest =
                reading.manifest().orElseThrow(() -> new UnusableInput("Nothing can be taken over from " + from + "."));
        ManifestDraft draft =
                Declarations.isPubliccode(from) ? ManifestDraft.ofOpenSource(manifest) : ManifestDraft.of(manifest);
        String yaml = new ManifestYaml().write(draft, String.valueOf(from.getFileName()));
        if (output.equals("-")) {
            spec.commandLine().getOut().print(yaml);
            spec.commandLine().getOut().flush();
            return Main.OK;
        }
        Path target = Path.of(output);
        if (Files.exists(target) && !force) {
            throw new UnusableInput(
                    target + " is there already; write over it with --force, or name another --output.");
        }
        Files.writeString(target, yaml);
        spec.commandLine()
                .getOut()
                .println(target + " is written: " + draft.known() + " of " + draft.required()
                        + " required fields are filled in, and the others stand there as FILL IN. Then run:"
                        + " civicstore manifest lint " + target);
        return Main.OK;
    }

    /** The package is opened in the child process, as always. */
    private ManifestReading fromPackage() throws IOException, UnusableInput {
        ArtifactFile apk = SubmissionFolder.read(from)
                .artifact()
                .filter(file -> PackageFormat.of(file.path()).equals(Optional.of(PackageFormat.APK)))
                .orElseThrow(() -> new UnusableInput("Only an .apk says enough about itself; " + from + " does not."));
        Subject subject = new Subject(
                SubjectKind.ANDROID_PACKAGE,
                "base",
                CriteriaEdition.current().id(),
                Manifest.empty(),
                Subject.VERSION_OF_THE_PACKAGE,
                Map.of(),
                Optional.of(apk),
                List.of(),
                Optional.empty(),
                KnownListings.none(),
                clock.instant());
        try (LocalScreener screener = screeners.apply(ScreeningOptions.none())) {
            ArtifactFacts facts = screener.screen(subject)
                    .artifact()
                    .orElseThrow(() -> new UnusableInput(
                            from + " cannot be read as an Android package; civicstore check says why."));
            return new ManifestReading(
                    Optional.of(ManifestDraft.ofAndroid(facts.label(), facts.permissions())), List.of());
        }
    }
}
