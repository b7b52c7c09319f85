package org.civicstore.certification.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.manifest.ManifestReading;
import org.civicstore.certification.manifest.ManifestValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names what is malformed in a declaration, and what the store still misses in a civicstore.yml. */
@Command(
        name = "lint",
        description = "Name line, field, rule and remedy of everything that is wrong or missing in a declaration.",
        footer = {"", Main.EXIT_CODES})
final class ManifestLintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Default: civicstore.yml.")
    private Path file = Path.of("civicstore.yml");

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES}. Default: TEXT.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws IOException, UnusableInput {
        ManifestReading reading = Declarations.readInPlace(file);
        List<ManifestProblem> problems = new ArrayList<>(reading.problems());
        boolean foreign = Declarations.isPubliccode(file)
                || file.getFileName().toString().endsWith("manifest")
                || file.getFileName().toString().endsWith("manifest.json");
        if (!foreign) {
            reading.manifest().ifPresent(manifest -> problems.addAll(missing(manifest)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            JsonMapper mapper = CertificationJson.mapper();
            out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(problems));
        } else {
            problems.forEach(problem -> out.println(CheckText.declaration(problem)));
            out.println(
                    problems.isEmpty()
                            ? file + " is complete."
                            : file + ": " + problems.size() + (problems.size() == 1 ? " problem." : " problems."));
        }
        if (reading.manifest().isEmpty()) {
            return Main.USAGE;
        }
        return problems.isEmpty() ? Main.OK : Main.FINDINGS;
    }

    private static List<ManifestProblem> missing(Manifest manifest) {
        List<ManifestProblem> missing = new ArrayList<>();
        Optional<SubjectKind> kind = manifest.kind();
        if (kind.isEmpty()) {
            missing.add(ManifestProblem.at(
                    "/kind",
                    "field.missing",
                    "This is needed to hand in.",
                    "Say ANDROID_PACKAGE, IOS_APP, WEB_APP, STORE_LINK or DESKTOP_INSTALLER."));
        }
        missing.addAll(new ManifestValidator().missing(manifest, kind.orElse(SubjectKind.ANDROID_PACKAGE)));
        return missing;
    }
}
