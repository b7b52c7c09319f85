package org.civicstore.certification.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.eligibility.ProgrammeLimits;
import org.civicstore.certification.eligibility.ProgrammeProblem;
import org.civicstore.certification.eligibility.ProgrammeReader;
import org.civicstore.certification.eligibility.ProgrammeReading;

/** A programme's file that a command is given, and the day it is asked about. */
final class ProgrammeFile {

    private ProgrammeFile() {}

    static ProgrammeReading read(Path file) throws IOException, UnusableInput {
        return ProgrammeReader.read(InputFiles.small(file, ProgrammeLimits.FILE));
    }

    /** File, line and place of each problem, and what to do. */
    static void print(PrintWriter out, Path file, List<ProgrammeProblem> problems) {
        for (ProgrammeProblem problem : problems) {
            String line = problem.line() > 0 ? ":" + problem.line() : "";
            String place = problem.at().isEmpty() ? "" : " " + problem.at();
            out.println(CheckText.printable("%s%s%s: %s%n  do: %s"
                    .formatted(file.getFileName(), line, place, problem.message(), problem.remedy())));
        }
        out.println(problems.size() + (problems.size() == 1 ? " problem." : " problems."));
    }

    /** @param written as on the command line; today, in UTC, when it is empty */
    static LocalDate day(Optional<String> written, Clock clock) throws UnusableInput {
        try {
            LocalDate day = written.map(LocalDate::parse).orElseGet(() -> LocalDate.now(clock));
            if (day.getYear() >= 1850 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // Said below.
        }
        throw new UnusableInput("A day is written like 2026-01-15, between 1850 and 2199.");
    }
}
