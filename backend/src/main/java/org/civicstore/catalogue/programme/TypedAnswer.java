package org.civicstore.catalogue.programme;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.ProfileReader;
import org.civicstore.certification.eligibility.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed as an answer, understood. Its twin is {@code typedAnswer.ts}.
 *
 * @param value as a profile holds it; null for "I do not know" and where there is a fault
 * @param fault what is wrong: {@code empty}, {@code number}, {@code day}, {@code range}; empty when nothing is
 */
record TypedAnswer(@Nullable Object value, Optional<String> fault) {
    /** Chosen where none of the options fits. */
    static final String NONE = "-";
    /** Chosen where somebody does not know. */
    static final String UNKNOWN = "?";

    /** Thousands may be set apart, and one or two digits at the end are the smaller unit: 39000, 39 000, 39.000,50, $39,000. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,3}(?:[.,]?\\d{3})*|\\d+)(?:[.,](\\d{1,2}))?");

    static TypedAnswer of(
            Programme programme,
            ProfileReader reader,
            Fact fact,
            @Nullable String typed,
            @Nullable List<String> ticked) {
        String text = typed == null ? "" : typed.strip();
        if (text.equals(UNKNOWN)) {
            return new TypedAnswer(null, Optional.empty());
        }
        Object value =
                switch (fact.kind()) {
                    case BOOLEAN -> text.isEmpty() ? null : (Object) text.equals("true");
                    case CHOICE, DATE -> text.isEmpty() ? null : text;
                    case CHOICES ->
                        ticked == null
                                ? null
                                : ticked.stream()
                                        .filter(one -> !one.equals(NONE))
                                        .toList();
                    case MONEY -> amount(text, digits(programme));
                    case INTEGER -> whole(text);
                };
        if (value == null) {
            return new TypedAnswer(null, Optional.of(text.isEmpty() ? "empty" : "number"));
        }
        if (AnswerSheet.taken(fact, value, reader)) {
            return new TypedAnswer(value, Optional.empty());
        }
        return new TypedAnswer(
                null,
                Optional.of(
                        switch (fact.kind()) {
                            case MONEY, INTEGER -> "range";
                            case DATE -> "day";
                            case BOOLEAN, CHOICE, CHOICES -> "empty";
                        }));
    }

    /** Decimals of the smaller unit of the programme's currency. */
    static int digits(Programme programme) {
        return programme
                .currency()
                .map(code -> Currency.getInstance(code).getDefaultFractionDigits())
                .filter(digits -> digits >= 0)
                .orElse(2);
    }

    private static @Nullable Long amount(String text, int digits) {
        Matcher found = AMOUNT.matcher(text.replaceAll("[\\p{Z}\\p{Sc}\\p{L}'’]", ""));
        if (!found.matches()) {
            return null;
        }
        String whole = found.group(1).replaceAll("[.,]", "");
        String part = found.group(2) == null ? "" : found.group(2);
        if (whole.length() > 13 || part.length() > digits) {
            return null;
        }
        return Long.valueOf(whole + part + "0".repeat(digits - part.length()));
    }

    private static @Nullable Long whole(String text) {
        String plain = text.replaceAll("[\\p{Z}.,]", "");
        return plain.matches("\\d{1,13}") ? Long.valueOf(plain) : null;
    }
}
