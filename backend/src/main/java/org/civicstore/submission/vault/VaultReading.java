package org.civicstore.submission.vault;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.EvidenceTypes;
import org.civicstore.submission.FileName;
import org.civicstore.submission.vault.VaultBodies.DetailsBody;
import org.jspecify.annotations.Nullable;

/** Turns what was typed about a document into {@link VaultDetails}, or names every field that cannot be right. */
@Singleton
class VaultReading {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SCOPE = 500;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int MOST_YEARS = 20;

    private final EvidenceTypes types;
    private final Clock clock;

    VaultReading(EvidenceTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    /** @throws ProblemException {@code invalid-input} with every field that needs another value */
    VaultDetails of(DetailsBody body) {
        return of(body, new ArrayList<>());
    }

    /** As {@link #of(DetailsBody)}, for a document that comes with its file. */
    VaultDetails withFile(DetailsBody body, String fileName) {
        List<FieldProblem> problems = new ArrayList<>();
        if (fileName.isEmpty()) {
            problems.add(new FieldProblem("/file", "missing", "Choose the document's file."));
        } else {
            FileName.flaw("/file", fileName).ifPresent(problems::add);
        }
        return of(body, problems);
    }

    private VaultDetails of(DetailsBody body, List<FieldProblem> problems) {
        String type = body.type() == null ? "" : body.type().strip();
        if (!types.known(type)) {
            problems.add(new FieldProblem("/type", "unknown-type", "Choose one of: " + types + "."));
        }
        String title = text("/title", body.title(), LONGEST_NAME, problems);
        String issuer = text("/issuer", body.issuer(), LONGEST_NAME, problems);
        String scope = text("/scope", body.scope(), LONGEST_SCOPE, problems);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<LocalDate> issued = day("/issuedOn", body.issuedOn(), problems);
        Optional<LocalDate> expires = day("/expiresOn", body.expiresOn(), problems);
        if (issued.filter(day -> day.isAfter(today)).isPresent()) {
            problems.add(new FieldProblem(
                    "/issuedOn", "in-future", "Give the day on which it was issued, not a later one."));
        }
        if (expires.filter(day -> day.isBefore(today)).isPresent()) {
            problems.add(new FieldProblem(
                    "/expiresOn", "over", "This document has expired. Keep a newer one, or correct the day."));
        } else if (expires.filter(day -> day.isBefore(issued.orElse(day))).isPresent()) {
            problems.add(new FieldProblem("/expiresOn", "before-issue", "It cannot end before it was issued."));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "Some fields need another value.",
                    "Correct the fields listed under errors and send again.",
                    problems);
        }
        return new VaultDetails(type, title, issuer, scope, issued, expires);
    }

    private static String text(String pointer, @Nullable String said, int most, List<FieldProblem> problems) {
        String text = said == null ? "" : said.strip();
        if (text.isEmpty()) {
            problems.add(new FieldProblem(pointer, "missing", "Fill this in; certifiers read it beside the document."));
        } else if (text.length() > most) {
            problems.add(new FieldProblem(pointer, "too-long", "Say it in at most " + most + " characters."));
        }
        return text;
    }

    private Optional<LocalDate> day(String pointer, @Nullable String said, List<FieldProblem> problems) {
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(said.strip());
            LocalDate last =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(MOST_YEARS);
            if (!day.isBefore(FIRST) && !day.isAfter(last)) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // Told below, as for a day that is out of range.
        }
        problems.add(new FieldProblem(
                pointer,
                "wrong-day",
                "Give a day such as 2027-05-31, between 1990 and " + MOST_YEARS + " years from now."));
        return Optional.empty();
    }
}
