package org.civicstore.programme.offering;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.eligibility.AgencyFile;
import org.civicstore.certification.eligibility.BranchReview;
import org.civicstore.certification.eligibility.ComposedProgramme;
import org.civicstore.certification.eligibility.ExampleRun;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.OfferSheet;
import org.civicstore.certification.eligibility.OfferSheetReader;
import org.civicstore.certification.eligibility.OfferSheetReading;
import org.civicstore.certification.eligibility.ProgrammeProblem;
import org.civicstore.certification.eligibility.RuleRemark;
import org.civicstore.certification.eligibility.RuleReview;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * A text that may become what a listing offers: read, tried beside what others offer, and its examples tried.
 *
 * @param sheet empty when there are problems
 * @param whole the programme with it; empty when there are problems
 * @param examples each expectation of each example
 * @param remarks what is not wrong and may still not be meant
 */
record SheetDraft(
        Optional<OfferSheet> sheet,
        Optional<ComposedProgramme> whole,
        List<ProgrammeProblem> problems,
        List<ExampleRun> examples,
        List<RuleRemark> remarks) {
    private static final int SHOWN = 50;

    /**
     * @param others certified sheets of the other listings
     * @param day for examples that name none
     */
    static SheetDraft read(AgencyFile agency, String listing, String text, List<OfferSheet> others, LocalDate day) {
        OfferSheetReading reading = OfferSheetReader.read(agency, listing, text.getBytes(StandardCharsets.UTF_8));
        if (reading.sheet().isEmpty()) {
            return refused(reading.problems());
        }
        OfferSheet sheet = reading.sheet().get();
        List<OfferSheet> all = new ArrayList<>(others);
        all.add(sheet);
        ComposedProgramme whole = ComposedProgramme.whole(agency, all);
        if (whole.reading().programme().isEmpty()) {
            return refused(whole.reading().problems().stream()
                    .map(problem -> new ProgrammeProblem(
                            0,
                            0,
                            "",
                            problem.rule(),
                            "Beside the other offers: " + problem.message(),
                            problem.remedy()))
                    .toList());
        }
        try {
            List<RuleRemark> remarks = new ArrayList<>(RuleReview.of(sheet.programme(), day));
            remarks.addAll(BranchReview.of(sheet, day));
            return new SheetDraft(
                    Optional.of(sheet), Optional.of(whole), List.of(), ExampleRun.all(sheet.programme(), day), remarks);
        } catch (NotEvaluable reason) {
            return refused(List.of(new ProgrammeProblem(
                    0,
                    0,
                    "",
                    "day.without-rules",
                    String.valueOf(reason.getMessage()),
                    "Name another day in the examples, or simplify the rules.")));
        }
    }

    private static SheetDraft refused(List<ProgrammeProblem> problems) {
        return new SheetDraft(Optional.empty(), Optional.empty(), problems, List.of(), List.of());
    }

    List<ExampleRun> failed() {
        return examples.stream().filter(run -> !run.passed()).toList();
    }

    /** The offers without an example of somebody who gets them, or of somebody who does not though there are rules. */
    List<String> untried() {
        List<String> untried = new ArrayList<>();
        sheet.ifPresent(read -> read.programme().offers().stream()
                .filter(offer -> examples.stream().noneMatch(run -> run.target().equals(offer.id())))
                .forEach(offer -> untried.add(offer.id())));
        return untried;
    }

    /**
     * The sheet when it can be handed in.
     *
     * @throws ProblemException {@code invalid-input} that names line and remedy of what is wrong, or the example that fails and why
     */
    OfferSheet demandSound() {
        List<FieldProblem> errors = new ArrayList<>();
        problems.stream().limit(SHOWN).map(SheetDraft::error).forEach(errors::add);
        failed().stream().limit(SHOWN).map(SheetDraft::error).forEach(errors::add);
        untried().stream().map(SheetDraft::untried).forEach(errors::add);
        if (!errors.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The offers cannot be saved like this.",
                    "Correct what is listed under errors and send again.",
                    errors);
        }
        return sheet.orElseThrow();
    }

    private static FieldProblem error(ProgrammeProblem problem) {
        return new FieldProblem(
                "/text",
                problem.rule(),
                "Line %d: %s %s".formatted(problem.line(), problem.message(), problem.remedy()));
    }

    private static FieldProblem error(ExampleRun run) {
        String because = run.because().isEmpty() ? "" : ", because of " + String.join(", ", run.because());
        return new FieldProblem(
                "/text",
                "example.failed",
                "Line %d: in the example \"%s\", %s is %s, not %s%s. Correct the rules or the example."
                        .formatted(
                                run.example().line(),
                                run.example().name(),
                                run.target(),
                                run.answered(),
                                run.expected(),
                                because));
    }

    private static FieldProblem untried(String offer) {
        return new FieldProblem(
                "/text",
                "example.missing",
                "No example says who gets \"%s\". Add a person whose answer you know.".formatted(offer));
    }
}
