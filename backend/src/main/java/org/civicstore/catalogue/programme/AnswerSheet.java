package org.civicstore.catalogue.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.ProfileReader;
import org.civicstore.certification.eligibility.Programme;
import org.jspecify.annotations.Nullable;

/** What somebody answered, in the order in which they did; goes from step to step in one hidden field of the form. */
final class AnswerSheet {
    /** Characters of the field. */
    static final int LONGEST = 20_000;

    private static final String UNKNOWN = "?";

    private final Map<String, @Nullable Object> answers;

    private AnswerSheet(Map<String, @Nullable Object> answers) {
        this.answers = Collections.unmodifiableMap(answers);
    }

    /**
     * Reads the hidden field. What the programme does not ask, or no longer takes, is passed over: somebody may be answering
     * while its rules change.
     */
    static AnswerSheet read(@Nullable String text, Programme programme, ProfileReader reader) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (String entry : text == null ? new String[0] : text.split(";")) {
            int colon = entry.indexOf(':');
            if (colon < 1) {
                continue;
            }
            String value = entry.substring(colon + 1);
            programme.fact(entry.substring(0, colon)).filter(Fact::isAsked).ifPresent(fact -> {
                Object given = value.equals(UNKNOWN) ? null : value(fact, value);
                if (taken(fact, given, reader)) {
                    answers.put(fact.id(), given);
                }
            });
        }
        return new AnswerSheet(answers);
    }

    /** Whether the programme takes it as an answer. */
    static boolean taken(Fact fact, @Nullable Object value, ProfileReader reader) {
        return reader.profile("me", Collections.singletonMap(fact.id(), value))
                .problems()
                .isEmpty();
    }

    private static Object value(Fact fact, String text) {
        return switch (fact.kind()) {
            case BOOLEAN -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
            case CHOICE, DATE -> text;
            case CHOICES -> text.isEmpty() ? List.of() : List.of(text.split(","));
            case MONEY, INTEGER -> text.matches("-?\\d{1,15}") ? (Object) Long.valueOf(text) : text;
        };
    }

    /** As the hidden field holds it. */
    String text() {
        List<String> entries = new ArrayList<>();
        answers.forEach((fact, value) -> entries.add(fact + ':' + written(value)));
        return String.join(";", entries);
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> UNKNOWN;
            case List<?> list ->
                String.join(",", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    /** @param value null for "I do not know" */
    AnswerSheet with(String fact, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(answers);
        more.put(fact, value);
        return new AnswerSheet(more);
    }

    /** By fact; null for "I do not know". */
    Map<String, @Nullable Object> answers() {
        return answers;
    }

    boolean has(String fact) {
        return answers.containsKey(fact);
    }

    List<String> facts() {
        return List.copyOf(answers.keySet());
    }

    /** The fact that was answered before this one; the last when this one has not been answered. */
    Optional<String> before(String fact) {
        List<String> facts = facts();
        int place = has(fact) ? facts.indexOf(fact) : facts.size();
        return place == 0 ? Optional.empty() : Optional.of(facts.get(place - 1));
    }

    /** So that no log can hold an answer. */
    @Override
    public String toString() {
        return "AnswerSheet";
    }
}
