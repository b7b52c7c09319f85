package org.civicstore.certification.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.eligibility.AgencyFile;
import org.civicstore.certification.eligibility.ExampleRun;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.OfferSheetReader;
import org.civicstore.certification.eligibility.OfferSheetReading;
import org.civicstore.certification.eligibility.Population;
import org.civicstore.certification.eligibility.PopulationReader;
import org.civicstore.certification.eligibility.PopulationReading;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeLimits;
import org.civicstore.certification.eligibility.ProgrammeReading;
import org.civicstore.certification.eligibility.RuleRemark;
import org.civicstore.certification.eligibility.RuleReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a programme's file, or a sheet of what a listing offers in it, and tries the examples. */
@Command(
        name = "test",
        description = {
            "Name what is wrong in a programme's file, and try the examples in it.",
            "With --sheet the same of what a listing offers in the programme."
        },
        footer = {
            "",
            "Exit codes: 0 every example is answered as expected; 1 one is not, or the file has problems; 2 wrong"
                    + " usage."
        })
final class RulesTestCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A programme as YAML or JSON.")
    private Path file = Path.of("");

    @Option(names = "--on", description = "Day for the examples that name none. Default: today.")
    private Optional<String> on = Optional.empty();

    @Option(names = "--sheet", paramLabel = "FILE", description = "What a listing offers in the programme.")
    private Optional<Path> sheet = Optional.empty();

    @Option(
            names = "--listing",
            paramLabel = "NAME",
            description = "Whose sheet that is: its offers in the programme's file do not count then.")
    private String listing = "";

    @Option(
            names = "--population",
            paramLabel = "FILE",
            description = "How the people of the programme are spread: a sheet's territories are read against it.")
    private Optional<Path> population = Optional.empty();

    RulesTestCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws UnusableInput, IOException {
        LocalDate day = ProgrammeFile.day(on, clock);
        ProgrammeReading reading = ProgrammeFile.read(file);
        PrintWriter out = spec.commandLine().getOut();
        if (reading.programme().isEmpty()) {
            ProgrammeFile.print(out, file, reading.problems());
            return Main.FINDINGS;
        }
        if (sheet.isEmpty()) {
            return tried(file, reading.programme().get(), day);
        }
        OfferSheetReading offers = OfferSheetReader.read(
                AgencyFile.of(InputFiles.small(file, ProgrammeLimits.FILE), people()),
                listing,
                InputFiles.small(sheet.get(), ProgrammeLimits.FILE));
        if (offers.sheet().isEmpty()) {
            ProgrammeFile.print(out, sheet.get(), offers.problems());
            return Main.FINDINGS;
        }
        return tried(sheet.get(), offers.sheet().get().programme(), day);
    }

    private Optional<Population> people() throws UnusableInput, IOException {
        if (population.isEmpty()) {
            return Optional.empty();
        }
        PopulationReading read = PopulationReader.read(InputFiles.small(population.get(), PopulationReader.FILE));
        if (read.population().isEmpty()) {
            ProgrammeFile.print(spec.commandLine().getErr(), population.get(), read.problems());
            throw new UnusableInput("The population cannot be read.");
        }
        return read.population();
    }

    private int tried(Path written, Programme programme, LocalDate day) throws UnusableInput {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<ExampleRun> runs = ExampleRun.all(programme, day);
            List<ExampleRun> failed = runs.stream().filter(run -> !run.passed()).toList();
            failed.forEach(run -> out.println(CheckText.printable("%s:%d %s: %s is %s, not %s"
                    .formatted(
                            written.getFileName(),
                            run.example().line(),
                            run.example().name(),
                            run.target(),
                            run.answered(),
                            run.expected()))));
            for (RuleRemark remark : RuleReview.of(programme, day)) {
                out.println(CheckText.printable(
                        "%s %s: %s".formatted(written.getFileName(), remark.place(), words(remark))));
            }
            out.println("%d expectations of %d examples: %d as expected, %d not."
                    .formatted(runs.size(), programme.examples().size(), runs.size() - failed.size(), failed.size()));
            return failed.isEmpty() ? Main.OK : Main.FINDINGS;
        } catch (NotEvaluable reason) {
            throw new UnusableInput(String.valueOf(reason.getMessage()));
        }
    }

    private static String words(RuleRemark remark) {
        return switch (remark.kind()) {
            case UNREACHABLE -> "nobody can ever get it";
            case OVERLAPPING -> "it adds nobody: other paths reach all of its people";
            case REDUNDANT -> "it leaves nobody out whom the others do not leave out";
            case FOR_EVERYBODY -> "its paths leave nobody out";
        };
    }
}
