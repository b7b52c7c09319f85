package org.civicstore.programme.management;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.eligibility.ExampleRun;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeProblem;
import org.civicstore.certification.eligibility.ProgrammeReader;
import org.civicstore.certification.eligibility.ProgrammeReading;
import org.civicstore.certification.eligibility.RuleRemark;
import org.civicstore.certification.eligibility.RuleReview;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * A text that may become rules: read, and its examples tried.
 *
 * @param programme empty when there are problems
 * @param examples each expectation of each example
 * @param remarks what is not wrong and may still not be meant
 */
record RulesDraft(
        Optional<Programme> programme,
        List<ProgrammeProblem> problems,
        List<ExampleRun> examples,
        List<RuleRemark> remarks) {
    private static final int SHOWN = 50;

    /** @param day for examples that name none */
    static RulesDraft read(String text, LocalDate day) {
        ProgrammeReading reading = ProgrammeReader.read(text.getBytes(StandardCharsets.UTF_8));
        if (reading.programme().isEmpty()) {
            return new RulesDraft(Optional.empty(), reading.problems(), List.of(), List.of());
        }
        try {
            return new RulesDraft(
                    reading.programme(),
                    List.of(),
                    ExampleRun.all(reading.programme().get(), day),
                    RuleReview.of(reading.programme().get(), day));
        } catch (NotEvaluable reason) {
            ProgrammeProblem problem = new ProgrammeProblem(
                    0,
                    0,
                    "",
                    "day.without-rules",
                    String.valueOf(reason.getMessage()),
                    "Give every parameter a value for the days on which the rules are asked.");
            return new RulesDraft(Optional.empty(), List.of(problem), List.of(), List.of());
        }
    }

    List<ExampleRun> failed() {
        return examples.stream().filter(run -> !run.passed()).toList();
    }

    /** The programme when it can be saved; else a problem that names line and remedy. */
    Programme demandSound() {
        List<FieldProblem> errors = problems.isEmpty()
                ? failed().stream().limit(SHOWN).map(RulesDraft::error).toList()
                : problems.stream().limit(SHOWN).map(RulesDraft::error).toList();
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
        return programme.orElseThrow();
    }

    static ProblemException invalid(List<FieldProblem> errors) {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "The rules cannot be saved like this.",
                "Correct what is listed under errors and send again.",
                errors);
    }

    private static FieldProblem error(ProgrammeProblem problem) {
        return new FieldProblem(
                "/text",
                problem.rule(),
                "Line %d: %s %s".formatted(problem.line(), problem.message(), problem.remedy()));
    }

    private static FieldProblem error(ExampleRun run) {
        return new FieldProblem(
                "/text",
                "example.failed",
                "Line %d: in the example \"%s\", %s is %s, not %s. Correct the rules or the example."
                        .formatted(
                                run.example().line(),
                                run.example().name(),
                                run.target(),
                                run.answered(),
                                run.expected()));
    }
}
