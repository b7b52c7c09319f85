package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.checks.StandardChecks;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.CriteriaLinter;
import org.civicstore.certification.criterion.CriteriaProblem;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names what is wrong in the files of an edition, for those who write criteria. */
@Command(
        name = "lint",
        description = "Name place and remedy of everything that is wrong in the files of an edition.",
        footer = {"", Main.EXIT_CODES})
final class CriteriaLintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "Called like the edition, with edition.yml in it. Default: the editions of this library.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES}. Default: TEXT.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws UnusableInput, IOException {
        List<CriteriaProblem> problems = new ArrayList<>();
        if (folder.isPresent()) {
            if (!Files.isDirectory(folder.get())) {
                throw new UnusableInput(folder.get() + " is no folder.");
            }
            problems.addAll(CriteriaLinter.of(folder.get()));
        } else {
            CriteriaEdition.shipped().forEach(edition -> shipped(edition, problems));
        }
        print(problems);
        return problems.isEmpty() ? Main.OK : Main.FINDINGS;
    }

    private static void shipped(String edition, List<CriteriaProblem> problems) {
        List<CriteriaProblem> own = CriteriaLinter.ofShipped(edition);
        own.forEach(problem -> problems.add(new CriteriaProblem(
                edition + "/" + problem.file(), problem.line(), problem.place(), problem.message(), problem.remedy())));
        if (own.isEmpty()) {
            problems.addAll(unchecked(CriteriaEdition.load(edition)));
        }
    }

    /** An automatic criterion without a check would be met by nobody. */
    private static List<CriteriaProblem> unchecked(CriteriaEdition edition) {
        Set<String> checked = StandardChecks.with(Optional.empty()).checks().stream()
                .map(check -> check.info().criterion())
                .collect(Collectors.toSet());
        return edition.criteria().stream()
                .filter(criterion -> criterion.mode() == Mode.AUTOMATIC)
                .filter(criterion -> criterion.replacedBy().isEmpty())
                .map(Criterion::id)
                .filter(id -> !checked.contains(id))
                .map(id -> new CriteriaProblem(
                        edition.id(),
                        0,
                        id + " > mode",
                        "It is AUTOMATIC, and no check speaks of it.",
                        "Write the check, or make the criterion MANUAL."))
                .toList();
    }

    private void print(List<CriteriaProblem> problems) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            out.println(
                    CertificationJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(problems));
            return;
        }
        for (CriteriaProblem problem : problems) {
            String line = problem.line() > 0 ? ":" + problem.line() : "";
            String place = problem.place().isEmpty() ? "" : " " + problem.place();
            out.println(CheckText.printable("%s%s%s: %s%n  do: %s"
                    .formatted(problem.file(), line, place, problem.message(), problem.remedy())));
        }
        out.println(
                problems.isEmpty()
                        ? "Nothing is wrong."
                        : problems.size() + (problems.size() == 1 ? " problem." : " problems."));
    }
}
