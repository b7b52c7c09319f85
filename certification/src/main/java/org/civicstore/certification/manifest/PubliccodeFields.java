package org.civicstore.certification.manifest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civicstore.certification.source.Quote;

/** Takes the kinds of value out of a publiccode.yml that its standard has and a declaration has not. */
final class PubliccodeFields {

    private final FieldReader fields;

    PubliccodeFields(FieldReader fields) {
        this.fields = fields;
    }

    Optional<String> requiredText(String name, int limit, String remedy) {
        Optional<String> text = fields.text(name, limit);
        if (text.isEmpty() && isBlankOrAbsent(name)) {
            fields.missing(name, remedy);
        }
        return text;
    }

    Optional<String> requiredUrl(String name, String remedy) {
        if (!fields.has(name)) {
            fields.missing(name, remedy);
        }
        return optionalUrl(name);
    }

    Optional<String> optionalUrl(String name) {
        return fields.word(name, Form.URL);
    }

    Optional<String> oneOf(String name, Set<String> known) {
        String choices = String.join(", ", new TreeSet<>(known));
        Optional<String> value = requiredText(name, ManifestLimits.WORD, "Use one of: " + choices + ".");
        value.filter(given -> !known.contains(given))
                .ifPresent(given -> fields.problem(
                        name,
                        "value.unknown",
                        "\"" + Quote.of(given) + "\" is not known here.",
                        "Use one of: " + choices + "."));
        return value.filter(known::contains);
    }

    Optional<LocalDate> optionalDate(String name) {
        Optional<String> written = fields.text(name, ManifestLimits.WORD);
        if (fields.isBlank(name)) {
            fields.problem(
                    name, "date.malformed", "The date is empty.", "Write a date such as 2026-11-21, or remove it.");
        }
        try {
            return written.map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            fields.problem(
                    name,
                    "date.malformed",
                    "\"" + Quote.of(written.orElse("")) + "\" is not a date.",
                    "Write year, month and day, such as 2026-11-21.");
            return Optional.empty();
        }
    }

    private boolean isBlankOrAbsent(String name) {
        return !fields.has(name) || fields.isBlank(name);
    }
}
