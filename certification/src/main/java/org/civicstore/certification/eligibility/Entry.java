package org.civicstore.certification.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.civicstore.certification.source.Quote;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.SourceText;

/** One mapping of a programme's file. What is wrong in it becomes a problem with its place, and counts as absent. */
final class Entry {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int ID_LENGTH = 60;
    private static final int LANGUAGES = 40;
    private static final int PROBLEMS = 100;

    private final Source.Mapping mapping;
    private final String pointer;
    private final List<ProgrammeProblem> problems;

    Entry(Source.Mapping mapping, String pointer, List<ProgrammeProblem> problems) {
        this.mapping = mapping;
        this.pointer = pointer;
        this.problems = problems;
    }

    String pointer() {
        return pointer;
    }

    int line() {
        return mapping.line();
    }

    Set<String> names() {
        return mapping.fields().keySet();
    }

    Map<String, Source> fields() {
        return mapping.fields();
    }

    boolean has(String name) {
        return mapping.fields().containsKey(name);
    }

    /** Complains about every other field: most often a spelling mistake. */
    void only(String... known) {
        List<String> allowed = List.of(known);
        names().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> problem(
                        name,
                        "field.unknown",
                        "There is no field \"" + Quote.of(name) + "\" here.",
                        "Check the spelling; these are known: " + String.join(", ", allowed) + "."));
    }

    /** A value that must be there, and its place. */
    Optional<Source> demand(String name, String remedy) {
        Optional<Source> value = optional(name);
        if (value.isEmpty()) {
            problem(name, "field.missing", "\"" + name + "\" is missing.", remedy);
        }
        return value;
    }

    Optional<Source> optional(String name) {
        return Optional.ofNullable(mapping.fields().get(name)).filter(value -> !(value instanceof Source.Nothing));
    }

    Optional<Entry> child(String name) {
        return optional(name).flatMap(value -> mapping(value, at(name)));
    }

    List<Entry> children(String name, int max) {
        List<Entry> entries = new ArrayList<>();
        List<Source> items = items(name, max);
        for (int i = 0; i < items.size(); i++) {
            mapping(items.get(i), at(name) + "/" + i).ifPresent(entries::add);
        }
        return entries;
    }

    List<Source> items(String name, int max) {
        Optional<Source> value = optional(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Source.Sequence sequence)) {
            wrongType(name, "a list");
            return List.of();
        }
        if (sequence.items().size() > max) {
            problem(
                    name,
                    "list.too-long",
                    "There are %d entries; at most %d are allowed."
                            .formatted(sequence.items().size(), max),
                    "Keep the most important ones.");
            return List.of();
        }
        return sequence.items();
    }

    /** Texts of a list, such as the ids of options. */
    List<String> words(String name, int max) {
        List<String> words = new ArrayList<>();
        for (Source item : items(name, max)) {
            if (item instanceof Source.Text text) {
                words.add(text.value());
            } else {
                wrongType(name, "a list of texts");
            }
        }
        return words;
    }

    Optional<String> text(String name, int limit) {
        return optional(name).flatMap(value -> text(name, value, limit));
    }

    /** Lower-case letters, digits and dashes. */
    Optional<String> id(String name) {
        Optional<String> id = demand(name, "Give it a short name, such as filing-status.")
                .flatMap(value -> text(name, value, ID_LENGTH));
        id.filter(text -> !ID.matcher(text).matches())
                .ifPresent(text -> problem(
                        name,
                        "id.malformed",
                        "\"" + Quote.of(text) + "\" is not a short name.",
                        "Use lower-case letters, digits and single dashes; begin with a letter."));
        return id.filter(text -> ID.matcher(text).matches());
    }

    /** A text for all languages, or one for each of several. */
    Map<String, String> texts(String name, int limit) {
        Optional<Source> value = optional(name);
        if (value.isEmpty() || !(value.get() instanceof Source.Mapping languages)) {
            return value.flatMap(text -> text(name, text, limit))
                    .map(text -> Map.of(Programme.ANY_LANGUAGE, text))
                    .orElse(Map.of());
        }
        Entry inner = new Entry(languages, at(name), problems);
        if (languages.fields().size() > LANGUAGES) {
            problem(name, "list.too-long", "There are too many languages.", "Keep at most " + LANGUAGES + ".");
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        for (String tag : inner.names()) {
            if (!LANGUAGE.matcher(tag).matches()) {
                inner.problem(
                        tag,
                        "language.malformed",
                        "\"" + Quote.of(tag) + "\" is not a language tag.",
                        "Write a tag of BCP 47, such as nb or en.");
            }
            inner.text(tag, limit).ifPresent(text -> texts.put(tag, text));
        }
        return texts;
    }

    Map<String, String> demandTexts(String name, int limit, String remedy) {
        Map<String, String> texts = texts(name, limit);
        if (texts.isEmpty() && optional(name).filter(value -> !isBlank(value)).isEmpty()) {
            problem(name, "field.missing", "\"" + name + "\" is missing.", remedy);
        }
        return texts;
    }

    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        List<String> known = new ArrayList<>();
        Optional<String> written = demand(name, "Say which.").flatMap(value -> text(name, value, ID_LENGTH));
        for (E constant : type.getEnumConstants()) {
            if (written.isPresent() && constant.name().equals(written.get())) {
                return Optional.of(constant);
            }
            known.add(constant.name());
        }
        written.ifPresent(text -> problem(
                name,
                "value.unknown",
                "\"" + Quote.of(text) + "\" is not known here.",
                "Use one of: " + String.join(", ", known) + "."));
        return Optional.empty();
    }

    void wrongType(String name, String expected) {
        String found = optional(name).map(Source::kind).orElse("nothing");
        problem(
                name,
                "type.wrong",
                "Here stands " + found + " instead of " + expected + ".",
                "Write " + expected + ".");
    }

    /** About a field, or about the whole entry when it has no such field. */
    void problem(String name, String rule, String message, String remedy) {
        Source where = mapping.fields().getOrDefault(name, mapping);
        if (problems.size() < PROBLEMS) {
            problems.add(new ProgrammeProblem(where.line(), where.column(), at(name), rule, message, remedy));
        }
    }

    /** The entry itself when the name is empty. RFC 6901 section 3. */
    String at(String name) {
        return name.isEmpty()
                ? pointer
                : pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<Entry> mapping(Source value, String at) {
        if (value instanceof Source.Mapping inner) {
            return Optional.of(new Entry(inner, at, problems));
        }
        problems.add(new ProgrammeProblem(
                value.line(),
                value.column(),
                at,
                "type.wrong",
                "Here stands " + value.kind() + " instead of named fields.",
                "Write name and value."));
        return Optional.empty();
    }

    private Optional<String> text(String name, Source value, int limit) {
        if (!(value instanceof Source.Text text)) {
            wrongType(name, "a text");
            return Optional.empty();
        }
        String stripped = text.value().strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length > limit || !SourceText.isPrintable(stripped)) {
            problem(
                    name,
                    "text.unusable",
                    length > limit
                            ? "The text has %d characters; at most %d are allowed.".formatted(length, limit)
                            : "The text contains a control character or half a character.",
                    length > limit ? "Shorten it." : "Type the text again instead of pasting it.");
            return Optional.empty();
        }
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    private static boolean isBlank(Source value) {
        return value instanceof Source.Text text && text.value().isBlank();
    }
}
