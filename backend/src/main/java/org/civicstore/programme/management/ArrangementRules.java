package org.civicstore.programme.management;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.civicstore.certification.eligibility.PopulationReader;
import org.civicstore.criteria.Editions;
import org.civicstore.programme.Arrangement;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.text.Languages;

/** What an arrangement has to keep to. */
@Singleton
class ArrangementRules {
    private static final int TERMS = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Pattern TERRITORY = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    private final Editions editions;

    ArrangementRules(Editions editions) {
        this.editions = editions;
    }

    /** @throws ProblemException {@code invalid-input} that names every field which needs another value */
    void demandSound(Arrangement arrangement) {
        List<FieldProblem> errors = new ArrayList<>();
        if (!TERRITORY.matcher(arrangement.territory()).matches()) {
            errors.add(new FieldProblem(
                    "/territory", "malformed", "Write a code of ISO 3166, such as NO for Norway or NO-03 for Oslo."));
        }
        if (editions.current().profile(arrangement.profile()).isEmpty()) {
            errors.add(new FieldProblem(
                    "/profile", "unknown", "Choose a profile of the edition of the criteria that is in force."));
        }
        days(arrangement, errors);
        terms(arrangement.terms(), errors);
        arrangement.population().ifPresent(file -> population(file, errors));
        if (!errors.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The programme cannot be arranged like this.",
                    "Correct the fields listed under errors and send again.",
                    errors);
        }
    }

    private static void days(Arrangement arrangement, List<FieldProblem> errors) {
        Optional<LocalDate> closes = arrangement.closesOn();
        Optional<LocalDate> ends = arrangement.endsOn();
        outside(Optional.of(arrangement.opensOn()), "/opensOn", errors);
        outside(closes, "/closesOn", errors);
        outside(ends, "/endsOn", errors);
        if (closes.filter(day -> day.isBefore(arrangement.opensOn())).isPresent()) {
            errors.add(new FieldProblem("/closesOn", "too-early", "The last day comes after the first."));
        }
        if (ends.isPresent() && closes.filter(day -> !day.isAfter(ends.get())).isEmpty()) {
            errors.add(new FieldProblem(
                    "/endsOn", "too-early", "It ends on the last day of the season or later; so name that day too."));
        }
    }

    private static void outside(Optional<LocalDate> day, String pointer, List<FieldProblem> errors) {
        if (day.filter(given -> given.isBefore(FIRST) || given.isAfter(LAST)).isPresent()) {
            errors.add(new FieldProblem(pointer, "out-of-range", "Choose a day between 2000 and 2199."));
        }
    }

    private static void terms(Map<String, String> terms, List<FieldProblem> errors) {
        Set<String> known = Set.copyOf(Languages.ALL);
        terms.forEach((language, text) -> {
            if (!known.contains(language)) {
                errors.add(new FieldProblem("/terms", "language", "The terms can be in " + Languages.ALL + "."));
            } else if (text == null || text.isBlank() || text.length() > TERMS) {
                errors.add(new FieldProblem(
                        "/terms/" + language, "length", "Write 1 to " + TERMS + " characters, or leave it out."));
            }
        });
    }

    private static void population(String file, List<FieldProblem> errors) {
        PopulationReader.read(file.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(problem -> new FieldProblem(
                        "/population",
                        problem.rule(),
                        "Line %d: %s %s".formatted(problem.line(), problem.message(), problem.remedy())))
                .forEach(errors::add);
    }
}
