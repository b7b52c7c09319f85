package org.civicstore.certification.manifest;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.civicstore.certification.source.Quote;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.SourceText;

/**
 * Takes typed values out of one mapping. What is wrong becomes a problem with its place, and the value counts as absent, so
 * that reading goes on. Blank texts and nulls count as absent too: a form that nobody filled in is not an error.
 */
final class FieldReader {

    private final Source.Mapping mapping;
    private final String pointer;
    private final Problems problems;

    FieldReader(Source.Mapping mapping, String pointer, Problems problems) {
        this.mapping = mapping;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** The reader of a whole document; empty, with a problem, when it is not a mapping. */
    static Optional<FieldReader> ofDocument(Source document, Problems problems) {
        if (document instanceof Source.Mapping mapping) {
            return Optional.of(new FieldReader(mapping, "", problems));
        }
        problems.add(
                document,
                "",
                "type.mapping",
                "The file holds " + document.kind() + " where named fields are expected.",
                "Write the fields as name and value.");
        return Optional.empty();
    }

    boolean has(String name) {
        return present(name).isPresent();
    }

    boolean isBlank(String name) {
        return mapping.fields().get(name) instanceof Source.Text text
                && text.value().isBlank();
    }

    Set<String> names() {
        return mapping.fields().keySet();
    }

    Optional<FieldReader> child(String name) {
        return present(name).flatMap(value -> asMapping(value, pointerTo(name)));
    }

    /** The mappings of a list, at most {@code max}. */
    List<FieldReader> children(String name, int max) {
        return items(name, max, this::asMapping);
    }

    Optional<String> text(String name, int limit) {
        return present(name).flatMap(value -> asText(value, pointerTo(name), limit));
    }

    /** A text, or a number as it was written: YAML turns an unquoted 0.4 into a number. */
    Optional<String> label(String name, int limit) {
        return present(name)
                .map(value -> value instanceof Source.Numeral number
                        ? new Source.Text(number.line(), number.column(), number.literal())
                        : value)
                .flatMap(value -> asText(value, pointerTo(name), limit));
    }

    List<String> texts(String name, int limit, int max) {
        return items(name, max, (value, at) -> asText(value, at, limit));
    }

    /** A list of texts of a given form, such as slugs; others become problems. */
    List<String> words(String name, int max, Form form) {
        return items(name, max, (value, at) -> asText(value, at, ManifestLimits.WORD)
                .flatMap(text -> asForm(value, at, text, form)));
    }

    /** One text or a list of them, each of a given form. */
    List<String> oneOrMore(String name, int max, Form form) {
        return present(name).filter(Source.Text.class::isInstance).isPresent()
                ? word(name, form).stream().toList()
                : words(name, max, form);
    }

    Optional<String> word(String name, Form form) {
        return present(name).flatMap(value -> asText(value, pointerTo(name), ManifestLimits.LINK)
                .flatMap(text -> asForm(value, pointerTo(name), text, form)));
    }

    /** Texts by language tag (BCP 47, RFC 5646). */
    Map<String, String> perLanguage(String name, int limit) {
        Map<String, String> texts = new LinkedHashMap<>();
        child(name).ifPresent(languages -> languages.names().forEach(tag -> languages
                .languageTag(tag)
                .ifPresent(canonical -> languages.text(tag, limit).ifPresent(text -> texts.put(canonical, text)))));
        return texts;
    }

    /** The same for lists of texts. */
    Map<String, List<String>> listPerLanguage(String name, int limit, int max) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        child(name).ifPresent(languages -> languages
                .names()
                .forEach(tag -> languages.languageTag(tag).ifPresent(canonical -> {
                    List<String> texts = languages.texts(tag, limit, max);
                    if (!texts.isEmpty()) {
                        lists.put(canonical, texts);
                    }
                })));
        return lists;
    }

    /** The canonical form of a field name that should be a language tag. */
    Optional<String> languageTag(String tag) {
        return asForm(mapping.fields().getOrDefault(tag, mapping), pointerTo(tag), tag, Form.LANGUAGE);
    }

    Optional<Boolean> flag(String name) {
        return present(name).flatMap(value -> {
            if (value instanceof Source.Flag flag) {
                return Optional.of(flag.value());
            }
            wrongType(value, pointerTo(name), "type.flag", "true or false");
            return Optional.empty();
        });
    }

    /** A whole number from 0. */
    Optional<Long> wholeNumber(String name, long most) {
        return present(name).flatMap(value -> {
            if (!(value instanceof Source.Numeral number)) {
                wrongType(value, pointerTo(name), "type.number", "a number");
                return Optional.empty();
            }
            if (!number.literal().matches("[0-9]{1,18}") || Long.parseLong(number.literal()) > most) {
                problem(
                        name,
                        "number.range",
                        "\"%s\" is not a whole number from 0 to %,d.".formatted(Quote.of(number.literal()), most),
                        "Write whole numbers only, without a point.");
                return Optional.empty();
            }
            return Optional.of(Long.parseLong(number.literal()));
        });
    }

    Optional<URI> https(String name) {
        return word(name, Form.HTTPS).map(URI::create);
    }

    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return present(name).flatMap(value -> asConstant(value, pointerTo(name), type));
    }

    /** Different constants of a list. */
    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return items(name, type.getEnumConstants().length, (value, at) -> asConstant(value, at, type)).stream()
                .distinct()
                .toList();
    }

    private <E extends Enum<E>> Optional<E> asConstant(Source value, String at, Class<E> type) {
        Optional<String> written = asText(value, at, ManifestLimits.WORD);
        Optional<E> found = written.flatMap(text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst());
        if (written.isPresent() && found.isEmpty()) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            problems.add(
                    value,
                    at,
                    "value.unknown",
                    "\"" + Quote.of(written.get()) + "\" is not known here.",
                    "Use one of: " + known + ".");
        }
        return found;
    }

    /** Complains about every field that is not among the known ones: most often a spelling mistake. */
    void onlyKnown(Set<String> known) {
        names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(
                        name,
                        "field.unknown",
                        "There is no field \"" + Quote.of(name) + "\" here.",
                        "Check the spelling, or remove it."));
    }

    void problem(String name, String rule, String message, String remedy) {
        problems.add(mapping.fields().getOrDefault(name, mapping), pointerTo(name), rule, message, remedy);
    }

    void missing(String name, String remedy) {
        problem(name, "field.missing", "\"" + Quote.of(name) + "\" is missing.", remedy);
    }

    private <T> List<T> items(String name, int max, BiFunction<Source, String, Optional<T>> convert) {
        Optional<Source> value = present(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Source.Sequence sequence)) {
            wrongType(value.get(), pointerTo(name), "type.list", "a list");
            return List.of();
        }
        if (sequence.items().size() > max) {
            problem(
                    name,
                    "list.too-long",
                    "There are %,d entries; at most %,d are allowed."
                            .formatted(sequence.items().size(), max),
                    "Keep the most important ones.");
            return List.of();
        }
        List<T> taken = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            convert.apply(sequence.items().get(i), pointerTo(name) + "/" + i).ifPresent(taken::add);
        }
        return taken;
    }

    private Optional<FieldReader> asMapping(Source value, String at) {
        if (value instanceof Source.Mapping inner) {
            return Optional.of(new FieldReader(inner, at, problems));
        }
        wrongType(value, at, "type.mapping", "named fields");
        return Optional.empty();
    }

    private Optional<String> asText(Source value, String at, int limit) {
        if (!(value instanceof Source.Text text)) {
            wrongType(value, at, "type.text", "a text");
            return Optional.empty();
        }
        String stripped = text.value().strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length > limit) {
            problems.add(
                    value,
                    at,
                    "text.too-long",
                    "The text has %,d characters; at most %,d are allowed.".formatted(length, limit),
                    "Shorten it.");
            return Optional.empty();
        }
        if (!SourceText.isPrintable(stripped)) {
            problems.add(
                    value,
                    at,
                    "text.control-character",
                    "The text contains a control character or half a character.",
                    "Type the text again instead of pasting it.");
            return Optional.empty();
        }
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    private Optional<String> asForm(Source value, String at, String text, Form form) {
        Optional<String> canonical = form.canonical(text);
        if (canonical.isEmpty()) {
            problems.add(value, at, form.rule(), "\"" + Quote.of(text) + "\" " + form.complaint(), form.remedy());
        }
        return canonical;
    }

    private void wrongType(Source value, String at, String rule, String expected) {
        problems.add(
                value,
                at,
                rule,
                "Here stands " + value.kind() + " instead of " + expected + ".",
                "Write " + expected + ".");
    }

    private Optional<Source> present(String name) {
        Source value = mapping.fields().get(name);
        return value == null || value instanceof Source.Nothing ? Optional.empty() : Optional.of(value);
    }

    /** RFC 6901 section 3. */
    private String pointerTo(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
