package org.civicstore.certification.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.eligibility.AnswerJson;
import org.civicstore.certification.eligibility.Evaluation;
import org.civicstore.certification.eligibility.Evaluator;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.Profile;
import org.civicstore.certification.eligibility.ProfileReader;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates profiles, one JSON object a line, and prints a line for each: schemas/eligibility.json. */
@Command(
        name = "eval",
        description = "Print what a programme is to each of many people, as JSON lines.",
        footer = {
            "",
            "Exit codes: 0; 1 a profile has problems, which its line names; 2 wrong usage or input that cannot be read."
        })
final class RulesEvalCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--programme", required = true, paramLabel = "FILE", description = "A programme as YAML or JSON.")
    private Path programme = Path.of("");

    @Option(
            names = "--profiles",
            required = true,
            paramLabel = "FILE.jsonl",
            description = "A line for each: {\"id\": \"...\", \"facts\": {\"age\": 40, \"state\": null}}.")
    private Path profiles = Path.of("");

    @Option(names = "--on", description = "The day for which it is asked. Default: today.")
    private Optional<String> on = Optional.empty();

    RulesEvalCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws UnusableInput, IOException {
        LocalDate day = ProgrammeFile.day(on, clock);
        ProgrammeReading reading = ProgrammeFile.read(programme);
        if (reading.programme().isEmpty()) {
            ProgrammeFile.print(spec.commandLine().getErr(), programme, reading.problems());
            return Main.USAGE;
        }
        InputFiles.requireFile(profiles);
        try {
            Evaluation evaluation = Evaluator.of(reading.programme().get(), day).start();
            return evaluate(reading.programme().get(), evaluation, day);
        } catch (NotEvaluable reason) {
            throw new UnusableInput(String.valueOf(reason.getMessage()));
        }
    }

    private int evaluate(Programme asked, Evaluation evaluation, LocalDate day) throws IOException {
        ProfileReader reader = new ProfileReader(asked);
        PrintWriter out = spec.commandLine().getOut();
        int code = Main.OK;
        // Bytes that are no UTF-8 are replaced, and no answer is made of such.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(profiles), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.chars().allMatch(each -> each == ' ' || each == '\t')) {
                    continue;
                }
                Profile profile = reader.line(String.valueOf(number), line);
                boolean usable = profile.problems().isEmpty();
                out.println(
                        usable
                                ? AnswerJson.of(evaluation.answer(profile), asked)
                                : AnswerJson.ofProblems(profile, day));
                code = usable ? code : Main.FINDINGS;
            }
        }
        return code;
    }
}
