package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.SubjectKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what an edition demands: {@code criteria} and {@code criteria list} are the same. */
@Command(name = "criteria", description = "List the criteria that a profile demands.")
final class CriteriaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--edition",
            description = "Default: the edition that this library uses where nobody names another.")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--profile", defaultValue = "base", description = "base, employment or tax. Default: base.")
    private String profile = "base";

    @Option(names = "--kind", description = "Only what is demanded of: ${COMPLETION-CANDIDATES}.")
    private Optional<SubjectKind> kind = Optional.empty();

    @Option(
            names = "--tier",
            defaultValue = "HIGH",
            description = "${COMPLETION-CANDIDATES}. Default: HIGH, which is all.")
    private RiskTier tier = RiskTier.HIGH;

    @Option(names = "--language", defaultValue = "en", description = "nb or en. Default: en.")
    private String language = "en";

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES}. Default: TEXT.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws UnusableInput, JsonProcessingException {
        CriteriaEdition criteria = EditionOption.of(edition);
        if (criteria.profile(profile).isEmpty()) {
            throw new UnusableInput("Edition " + criteria.id() + " has no profile \"" + profile + "\".");
        }
        EditionOption.requireLanguage(language);
        List<Criterion> demanded = demanded(criteria);
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(
                    CertificationJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(demanded));
            return Main.OK;
        }
        out.println("Edition " + criteria.id() + ", in force from " + criteria.inForceFrom() + ", profile " + profile
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

    private List<Criterion> demanded(CriteriaEdition criteria) {
        List<SubjectKind> kinds = kind.map(List::of).orElse(List.of(SubjectKind.values()));
        return criteria.criteria().stream()
                .filter(criterion -> kinds.stream().anyMatch(one -> criteria.required(new Demand(profile, one, tier))
                        .contains(criterion)))
                .toList();
    }
}
