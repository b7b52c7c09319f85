package org.civicstore.certification.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.civicstore.certification.eligibility.Coverage;
import org.civicstore.certification.eligibility.FactKind;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.Population;
import org.civicstore.certification.eligibility.PopulationReader;
import org.civicstore.certification.eligibility.PopulationReading;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts how many of a made-up population a programme has an offer for. */
@Command(
        name = "coverage",
        description = "Count how many of a made-up population are eligible for at least one offer of a programme.",
        footer = {
            "",
            "Exit codes: 0; 1 fewer than the population's warn-below are reached, of all or of a group; 2 wrong usage"
                    + " or input that cannot be read."
        })
final class RulesCoverageCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--programme", required = true, paramLabel = "FILE", description = "A programme as YAML or JSON.")
    private Path programme = Path.of("");

    @Option(names = "--population", required = true, paramLabel = "FILE", description = "How its people are spread.")
    private Path population = Path.of("");

    @Option(names = "--on", description = "The day for which it is asked. Default: today.")
    private Optional<String> on = Optional.empty();

    RulesCoverageCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws UnusableInput, IOException {
        LocalDate day = ProgrammeFile.day(on, clock);
        ProgrammeReading rules = ProgrammeFile.read(programme);
        if (rules.programme().isEmpty()) {
            ProgrammeFile.print(spec.commandLine().getErr(), programme, rules.problems());
            return Main.USAGE;
        }
        PopulationReading people = PopulationReader.read(InputFiles.small(population, PopulationReader.FILE));
        if (people.population().isEmpty()) {
            ProgrammeFile.print(spec.commandLine().getErr(), population, people.problems());
            return Main.USAGE;
        }
        try {
            return print(rules.programme().get(), people.population().get(), day);
        } catch (NotEvaluable reason) {
            throw new UnusableInput(String.valueOf(reason.getMessage()));
        }
    }

    private int print(Programme rules, Population people, LocalDate day) throws NotEvaluable {
        Coverage coverage = Coverage.of(
                rules, day, people, rules.offers().stream().map(Offer::id).collect(Collectors.toSet()));
        PrintWriter out = spec.commandLine().getOut();
        boolean enough = line(out, "everybody", coverage.reached(), coverage.people(), people.warnBelow());
        for (Coverage.Part part : coverage.groups()) {
            enough &= line(out, name(rules, part), part.reached(), part.people(), people.warnBelow());
        }
        for (Coverage.Part part : coverage.territories()) {
            enough &= line(out, name(rules, part), part.reached(), part.people(), people.warnBelow());
        }
        if (!coverage.undescribed().isEmpty()) {
            out.println("The population says nothing about: " + String.join(", ", coverage.undescribed()) + ".");
        }
        return enough ? Main.OK : Main.FINDINGS;
    }

    private static boolean line(PrintWriter out, String who, int reached, int people, int least) {
        boolean enough = reached * 100L >= least * (long) people;
        out.println(CheckText.printable("%5.1f %%  %s, %d of %d%s"
                .formatted(reached * 100.0 / people, who, reached, people, enough ? "" : "  below " + least + " %")));
        return enough;
    }

    private static String name(Programme rules, Coverage.Part part) {
        boolean days = rules.fact(part.fact())
                .filter(fact -> fact.kind() == FactKind.DATE)
                .isPresent();
        return part.fact() + " "
                + part.range()
                        .map(range -> bound(range.from(), days) + " to " + bound(range.to(), days))
                        .orElse(part.value());
    }

    private static String bound(long value, boolean days) {
        return days ? LocalDate.ofEpochDay(value).toString() : String.valueOf(value);
    }
}
