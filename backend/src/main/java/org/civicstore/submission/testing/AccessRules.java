package org.civicstore.submission.testing;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/** What access must be like to be of use, and to be kept no longer than it is. */
final class AccessRules {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_PERSONAS = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PASSWORD = 500;
    private static final int LONGEST_NOTES = 4_000;

    private AccessRules() {}

    /** The last day of access that may be kept. Never repeats what was sent: problem documents end up in logs. */
    static LocalDate require(TestAccess access, Optional<LocalDate> lastDay, LocalDate today) {
        List<FieldProblem> errors = new ArrayList<>();
        if (access.address().isEmpty() && access.personas().isEmpty()) {
            errors.add(new FieldProblem("/address", "required", "Give an address, a persona or both."));
        }
        if (!access.address().isEmpty() && !address(access.address())) {
            errors.add(new FieldProblem(
                    "/address", "invalid", "Give an https address on the public web, without a password in it."));
        }
        if (lastDay.filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)))
                .isEmpty()) {
            errors.add(new FieldProblem("/lastDay", "out-of-range", "The last day lies between today and a year on."));
        }
        if (access.notes().length() > LONGEST_NOTES) {
            errors.add(tooLong("/notes", LONGEST_NOTES));
        }
        if (access.personas().size() > MOST_PERSONAS) {
            errors.add(new FieldProblem("/personas", "too-many", "At most " + MOST_PERSONAS + " personas are kept."));
        }
        for (int i = 0; i < Math.min(access.personas().size(), MOST_PERSONAS); i++) {
            persona(access.personas().get(i), "/personas/" + i, errors);
        }
        if (!errors.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "Some fields need another value.",
                    "Correct the fields listed under errors and send again.",
                    errors);
        }
        return lastDay.orElseThrow();
    }

    private static void persona(TestAccess.Persona persona, String at, List<FieldProblem> errors) {
        if (persona.role().isBlank()) {
            errors.add(new FieldProblem(at + "/role", "required", "Say who that is."));
        }
        if (persona.role().length() > LONGEST_NAME) {
            errors.add(tooLong(at + "/role", LONGEST_NAME));
        }
        if (persona.userName().length() > LONGEST_NAME) {
            errors.add(tooLong(at + "/userName", LONGEST_NAME));
        }
        if (persona.password().length() > LONGEST_PASSWORD) {
            errors.add(tooLong(at + "/password", LONGEST_PASSWORD));
        }
    }

    private static FieldProblem tooLong(String pointer, int most) {
        return new FieldProblem(pointer, "too-long", "At most " + most + " characters.");
    }

    private static boolean address(String text) {
        try {
            URI address = URI.create(text);
            return text.length() <= LONGEST_ADDRESS
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
