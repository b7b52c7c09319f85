package org.civicstore.search.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Meanings: which words, within a language and across languages, stand for the same thing. A meaning may be named by
 * several words ({@code tax return}). Immutable; thread-safe.
 */
public final class Thesaurus {
    /** Words in the longest name of a meaning. */
    private static final int LONGEST = 4;

    private final Words words;
    private final Map<SearchLanguage, Map<String, Set<String>>> meanings = new EnumMap<>(SearchLanguage.class);
    private final Set<String> surfaces = new LinkedHashSet<>();

    public Thesaurus(Words words, List<Meaning> entries) {
        this.words = words;
        for (Meaning meaning : entries) {
            meaning.names().forEach((tag, names) -> {
                SearchLanguage language = SearchLanguage.of(tag);
                names.forEach(name -> add(meaning.id(), words.of(name, language), language));
            });
        }
    }

    private void add(String id, List<Word> name, SearchLanguage language) {
        List<Word> said = said(name, language);
        if (!readable(said)) {
            throw new IllegalArgumentException(
                    "The meaning " + id + " has a name with no word of its own, or with more than " + LONGEST + ": "
                            + name.stream().map(Word::surface).toList());
        }
        for (SearchLanguage reader : language.readers()) {
            put(id, reader, said.stream().map(Word::stem).toList());
            put(id, reader, said.stream().map(Word::folded).toList());
        }
        if (said.size() == 1) {
            surfaces.add(said.getFirst().surface());
        }
    }

    /** Whether the name can be one of a meaning: one to four words that say something. */
    public static boolean readable(Words words, String name, SearchLanguage language) {
        return readable(said(words.of(name, language), language));
    }

    private static List<Word> said(List<Word> name, SearchLanguage language) {
        return name.size() > 1 ? withoutSmall(name, language) : name;
    }

    private static boolean readable(List<Word> said) {
        return !said.isEmpty() && said.size() <= LONGEST;
    }

    private void put(String id, SearchLanguage language, List<String> said) {
        meanings.computeIfAbsent(language, none -> new HashMap<>())
                .computeIfAbsent(String.join(" ", said), none -> new LinkedHashSet<>())
                .add(id);
    }

    /** A stretch of words that has a meaning: from the word at {@code from} on, {@code length} words. */
    public record Span(int from, int length, Set<String> meanings) {}

    /** What the words mean, the longest names first; a word can belong to its own meaning and to that of a longer name. */
    public List<Span> spans(List<Word> text, SearchLanguage language) {
        List<Span> spans = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (!language.isSmallWord(text.get(i).surface())) {
                places.add(i);
            }
        }
        for (int length = Math.min(LONGEST, places.size()); length >= 1; length--) {
            for (int at = 0; at + length <= places.size(); at++) {
                List<Integer> stretch = places.subList(at, at + length);
                Set<String> found = meaning(stretch.stream().map(text::get).toList(), language);
                if (!found.isEmpty()) {
                    spans.add(new Span(stretch.getFirst(), stretch.getLast() - stretch.getFirst() + 1, found));
                }
            }
        }
        return spans;
    }

    private Set<String> meaning(List<Word> said, SearchLanguage language) {
        Set<String> found = new LinkedHashSet<>();
        found.addAll(of(String.join(" ", said.stream().map(Word::stem).toList()), language));
        found.addAll(of(String.join(" ", said.stream().map(Word::folded).toList()), language));
        return found;
    }

    /** What words mean in a language, given folded or as folded stems, parted by spaces. */
    public Set<String> of(String said, SearchLanguage language) {
        return meanings.getOrDefault(language, Map.of()).getOrDefault(said, Set.of());
    }

    /** What a word in lower case means: in that language, or when it means nothing there, in any. */
    public Set<String> meanings(String surface, SearchLanguage language) {
        Set<String> own = single(surface, language);
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> found = new LinkedHashSet<>();
        for (SearchLanguage other : SearchLanguage.values()) {
            found.addAll(single(surface, other));
        }
        return found;
    }

    private Set<String> single(String surface, SearchLanguage language) {
        Set<String> found = new LinkedHashSet<>(of(words.fold(surface), language));
        found.addAll(of(words.stem(surface, language), language));
        return found;
    }

    /** The single words that name meanings, as they are written. */
    public Set<String> surfaces() {
        return Set.copyOf(surfaces);
    }

    /** The words of a text that are not small, unless all of them are. */
    public static List<Word> withoutSmall(List<Word> text, SearchLanguage language) {
        List<Word> said = text.stream()
                .filter(word -> !language.isSmallWord(word.surface()))
                .toList();
        return said.isEmpty() ? text : said;
    }
}
