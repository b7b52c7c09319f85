package org.civicstore.search.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds in a text what somebody searched for, so that it can be marked: the same words, inflected or within compounds, and
 * words of the same meaning in the text's language.
 */
public final class Marks {
    private static final int SHORTEST_PART = 4;

    private final Language known;
    private final Set<String> forms = new HashSet<>();
    private final Set<String> meanings = new HashSet<>();

    /**
     * @param typed what was searched for
     * @param tag BCP 47 tag of the reader's language
     */
    public Marks(Language known, String typed, String tag) {
        this.known = known;
        SearchLanguage language = SearchLanguage.of(tag);
        List<Word> said = Thesaurus.withoutSmall(known.words().of(typed, language), language);
        for (Word word : said) {
            forms.add(word.folded());
            forms.add(word.stem());
            meanings.addAll(known.thesaurus().meanings(word.surface(), language));
        }
        known.thesaurus().spans(said, language).forEach(span -> meanings.addAll(span.meanings()));
    }

    /** A stretch of a text: from the character at {@code start} to the one before {@code end}. */
    public record Stretch(int start, int end) {}

    /** Where it stands, in order and without overlap. */
    public List<Stretch> in(String text, String tag) {
        SearchLanguage language = SearchLanguage.of(tag);
        List<Word> words = known.words().of(text, language);
        boolean[] marked = new boolean[words.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = !language.isSmallWord(words.get(i).surface()) && sought(words.get(i));
        }
        for (Thesaurus.Span span : known.thesaurus().spans(words, language)) {
            if (span.meanings().stream().anyMatch(meanings::contains)) {
                for (int i = span.from(); i < span.from() + span.length(); i++) {
                    marked[i] = true;
                }
            }
        }
        List<Stretch> found = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                found.add(new Stretch(words.get(i).start(), words.get(i).end()));
            }
        }
        return found;
    }

    private boolean sought(Word word) {
        return forms.contains(word.folded())
                || forms.contains(word.stem())
                || partOf(word.folded())
                || partOf(word.stem());
    }

    private boolean partOf(String compound) {
        return known.compounds().split(compound).stream()
                .anyMatch(part -> part.length() >= SHORTEST_PART && forms.contains(part));
    }
}
