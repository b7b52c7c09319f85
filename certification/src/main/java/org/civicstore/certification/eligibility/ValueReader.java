package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.source.Quote;
import org.civicstore.certification.source.Source;

/** Reads values of facts: numbers, days, and options. */
final class ValueReader {

    private static final int LITERAL_DIGITS = 16;

    private ValueReader() {}

    /** A number in minor units, a whole number, or the day of a date. */
    static Optional<Long> literal(Entry entry, String field, Optional<Source> value, FactKind kind) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (kind == FactKind.DATE) {
            if (value.get() instanceof Source.Text text) {
                Optional<Long> day = day(text.value());
                if (day.isEmpty()) {
                    entry.problem(
                            field,
                            "date.malformed",
                            "\"" + Quote.of(text.value()) + "\" is not a day between 1850 and 2199.",
                            "Write year, month and day: 2026-01-15.");
                }
                return day;
            }
            entry.wrongType(field, "a date");
            return Optional.empty();
        }
        if (value.get() instanceof Source.Numeral number
                && number.literal().length() <= LITERAL_DIGITS
                && number.literal().matches("-?(0|[1-9][0-9]*)")) {
            long read = Long.parseLong(number.literal());
            if (Math.abs(read) <= ProgrammeLimits.NUMBER) {
                return Optional.of(read);
            }
        }
        entry.problem(
                field,
                "number.malformed",
                "This is not a whole number of at most %,d.".formatted(ProgrammeLimits.NUMBER),
                kind == FactKind.MONEY
                        ? "Write the amount in minor units, without decimals: 3900000 for 39,000.00."
                        : "Write digits only.");
        return Optional.empty();
    }

    /** Days since 1970-01-01. */
    static Optional<Long> day(String text) {
        try {
            long day = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? LocalDate.parse(text).toEpochDay()
                    : Long.MIN_VALUE;
            return day >= FactReader.FIRST_DAY && day <= FactReader.LAST_DAY ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Options of a fact, as listed in a field. */
    static List<String> options(Entry entry, String field, Fact fact) {
        return entry.words(field, ProgrammeLimits.OPTIONS).stream()
                .filter(option -> known(entry, field, option, fact))
                .distinct()
                .toList();
    }

    static boolean known(Entry entry, String field, String option, Fact fact) {
        boolean known = fact.optionIndex(option) >= 0;
        if (!known) {
            entry.problem(
                    field,
                    "option.unknown",
                    "\"" + fact.id() + "\" has no option \"" + Quote.of(option) + "\".",
                    "Add it to the options of the fact, or mend it.");
        }
        return known;
    }
}
