package org.civicstore.certification.rule;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What checks say beside findings, from {@code resources/rules/notes.yml}, in six languages. A check writes plain English; the
 * sentence itself is the key, so that reports which were kept before there was a translation are told in it too.
 */
public final class NoteCatalogue {

    private static final String RESOURCE = "/rules/notes.yml";

    /** Longer ones hold what somebody handed in, and are shown as they are. */
    private static final int MAX_LENGTH = 2_000;

    private static final int MAX_DEPTH = 3;

    private final List<NoteText> notes;
    private final Map<String, Map<String, String>> words;

    private NoteCatalogue(List<NoteText> notes, Map<String, Map<String, String>> words) {
        this.notes = List.copyOf(notes);
        this.words = Map.copyOf(words);
    }

    /** The notes that ship with this library. */
    public static NoteCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /**
     * @param language of the text: the reader's, or English for a note that the catalogue does not know
     */
    public record Said(String language, String text) {}

    /** The note as a reader of that language understands it. */
    public Said say(String note, String language) {
        return translated(note, language, 0)
                .map(text -> new Said(language, text))
                .orElseGet(() -> new Said(RuleCatalogue.DEFAULT, note));
    }

    /** What a code is called: a price, a group of people, a type of document; the code itself where it has no word. */
    public String word(String code, String language) {
        return words.getOrDefault(code, Map.of()).getOrDefault(language, code);
    }

    List<NoteText> notes() {
        return notes;
    }

    private Optional<String> translated(String note, String language, int depth) {
        return RuleCatalogue.LANGUAGES.contains(language) && note.length() <= MAX_LENGTH && depth <= MAX_DEPTH
                ? sentences(note, 0, new boolean[note.length() + 1], language, depth)
                : Optional.empty();
    }

    /**
     * The first sentence by each form that may fit, as short as it can be, and what follows it by the same way.
     *
     * @param hopeless where nothing that begins there is known
     */
    private Optional<String> sentences(String note, int from, boolean[] hopeless, String language, int depth) {
        if (from >= note.length()) {
            return Optional.of("");
        }
        if (hopeless[from]) {
            return Optional.empty();
        }
        for (NoteText form : notes) {
            if (note.startsWith(form.between().getFirst(), from)) {
                Optional<String> said = sentences(form, note, from, hopeless, language, depth);
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        hopeless[from] = true;
        return Optional.empty();
    }

    private Optional<String> sentences(
            NoteText form, String note, int from, boolean[] hopeless, String language, int depth) {
        for (int end = end(note, from + 1); end > 0; end = end(note, end + 1)) {
            int next = end + 1;
            Optional<String> said = form.say(
                            note.substring(from, end), language, (name, value) -> value(name, value, language, depth))
                    .flatMap(first -> sentences(note, next, hopeless, language, depth)
                            .map(rest -> rest.isEmpty() ? first : first + " " + rest));
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** Where a word ends, at that place or behind it; -1 behind the last one. */
    private static int end(String note, int from) {
        if (from > note.length()) {
            return -1;
        }
        int space = note.indexOf(' ', from);
        return space < 0 ? note.length() : space;
    }

    private String value(String name, String value, String language, int depth) {
        return switch (name) {
            case "reason" -> translated(value, language, depth + 1).orElse(value);
            case "values" ->
                Stream.of(value.split(", ")).map(code -> word(code, language)).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private static NoteCatalogue load() {
        try (InputStream data = NoteCatalogue.class.getResourceAsStream(RESOURCE)) {
            Object tree = new Load(LoadSettings.builder().setLabel(RESOURCE).build()).loadFromInputStream(data);
            if (tree instanceof Map<?, ?> file
                    && file.get("notes") instanceof List<?> notes
                    && file.get("words") instanceof Map<?, ?> words) {
                return new NoteCatalogue(
                        notes.stream().map(note -> NoteText.of(texts(note))).toList(),
                        words.entrySet().stream()
                                .collect(Collectors.toMap(
                                        word -> String.valueOf(word.getKey()), word -> texts(word.getValue()))));
            }
            throw new IllegalStateException(RESOURCE + " has no notes, or no words");
        } catch (IOException unreadable) {
            throw new IllegalStateException(RESOURCE + " cannot be read", unreadable);
        }
    }

    private static Map<String, String> texts(Object value) {
        if (value instanceof Map<?, ?> languages
                && languages.keySet().containsAll(RuleCatalogue.LANGUAGES)
                && languages.values().stream().allMatch(String.class::isInstance)) {
            return RuleCatalogue.LANGUAGES.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Function.identity(), language -> String.valueOf(languages.get(language))));
        }
        throw new IllegalStateException(RESOURCE + ": a text is missing in one of " + RuleCatalogue.LANGUAGES);
    }

    private static final class Shipped {
        private static final NoteCatalogue CATALOGUE = load();
    }
}
