package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.SubjectKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what an edition demands. */
@Command(name = "criteria", description = "List the criteria that a profile demands.")
final class CriteriaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--profile", defaultValue = "base", description = "base, employment or tax. Default: base.")
    private String profile = "base";

    @Option(names = "--kind", description = "Only what is demanded of: ${COMPLETION-CANDIDATES}.")
    private Optional<SubjectKind> kind = Optional.empty();

    @Option(names = "--language", defaultValue = "en", description = "nb or en. Default: en.")
    private String language = "en";

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES}. Default: TEXT.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws UnusableInput, JsonProcessingException {
        CriteriaEdition edition = CriteriaEdition.current();
        if (edition.profile(profile).isEmpty()) {
            throw new UnusableInput("Edition " + edition.id() + " has no profile \"" + profile + "\".");
        }
        if (!language.equals("nb") && !language.equals("en")) {
            throw new UnusableInput("The criteria are written in nb and en, not in \"" + language + "\".");
        }
        List<Criterion> demanded = demanded(edition);
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(
                    CertificationJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(demanded));
            return Main.OK;
        }
        out.println("Edition " + edition.id() + ", in force from " + edition.inForceFrom() + ", profile " + profile
                + ": " + demanded.size() + " criteria");
        demanded.forEach(criterion -> out.printf(
                "%s  %-9s %-8s %s%n                          %s%n                          (%s)%n",
                criterion.id(),
                criterion.mode(),
                criterion.severityFor(profile),
                criterion.statement().get(language),
                criterion.guidance().get(language),
                criterion.reference()));
        return Main.OK;
    }

    private List<Criterion> demanded(CriteriaEdition edition) {
        List<SubjectKind> kinds = kind.map(List::of).orElse(List.of(SubjectKind.values()));
        return edition.criteria().stream()
                .filter(criterion -> kinds.stream()
                        .anyMatch(one -> edition.required(profile, one).contains(criterion)))
                .toList();
    }
}
