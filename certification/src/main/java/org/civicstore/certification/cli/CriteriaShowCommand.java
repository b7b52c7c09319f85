package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one criterion whole. */
@Command(
        name = "show",
        description = "Show one criterion: what it demands, of whom, by what evidence, and where it comes from.")
final class CriteriaShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CRITERION", description = "Such as SEC-01.")
    private String id = "";

    @Option(
            names = "--edition",
            description = "Default: the edition that this library uses where nobody names another.")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--language", defaultValue = "en", description = "nb or en. Default: en.")
    private String language = "en";

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES}. Default: TEXT.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws UnusableInput, JsonProcessingException {
        CriteriaEdition criteria = EditionOption.of(edition);
        EditionOption.requireLanguage(language);
        Criterion criterion = criteria.find(id.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new UnusableInput("Edition " + criteria.id() + " has no criterion \""
                        + CheckText.printable(id) + "\"; civicstore criteria list names them all."));
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(
                    CertificationJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(criterion));
            return Main.OK;
        }
        out.printf("%s (edition %s, since %s)%n", criterion.id(), criteria.id(), criterion.since());
        out.println(criterion.statement().get(language));
        out.println(criterion.guidance().get(language));
        line(out, "severity", criterion.severity().name());
        criterion
                .severityByProfile()
                .forEach((profile, severity) -> line(out, "severity in " + profile, severity.name()));
        line(out, "mode", criterion.mode().name());
        line(out, "evidence", String.join(", ", criterion.evidence()));
        line(out, "programmes", sorted(criterion.appliesWhen().programmes().stream()));
        line(out, "kinds", sorted(criterion.appliesWhen().kinds().stream().map(Enum::name)));
        line(out, "from risk tier", criterion.appliesWhen().fromTier().name());
        line(out, "reference", criterion.reference());
        criterion.replacedBy().ifPresent(by -> line(out, "replaced by", by));
        return Main.OK;
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("  %-20s %s%n", name, value);
    }

    private static String sorted(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(", "));
    }
}
