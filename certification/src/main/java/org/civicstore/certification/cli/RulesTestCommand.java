package org.civicstore.certification.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.eligibility.ExampleRun;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.ProgrammeReading;
import org.civicstore.certification.eligibility.RuleRemark;
import org.civicstore.certification.eligibility.RuleReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a programme's file and tries the examples in it. */
@Command(
        name = "test",
        description = "Name what is wrong in a programme's file, and try the examples in it.",
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
        try {
            List<ExampleRun> runs = ExampleRun.all(reading.programme().get(), day);
            List<ExampleRun> failed = runs.stream().filter(run -> !run.passed()).toList();
            failed.forEach(run -> out.println(CheckText.printable("%s:%d %s: %s is %s, not %s"
                    .formatted(
                            file.getFileName(),
                            run.example().line(),
                            run.example().name(),
                            run.target(),
                            run.answered(),
                            run.expected()))));
            for (RuleRemark remark : RuleReview.of(reading.programme().get(), day)) {
                out.println(
                        CheckText.printable("%s %s: %s".formatted(file.getFileName(), remark.place(), words(remark))));
            }
            out.println("%d expectations of %d examples: %d as expected, %d not."
                    .formatted(
                            runs.size(),
                            reading.programme().get().examples().size(),
                            runs.size() - failed.size(),
                            failed.size()));
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
