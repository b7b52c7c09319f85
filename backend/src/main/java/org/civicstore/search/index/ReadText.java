package org.civicstore.search.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Thesaurus;
import org.civicstore.search.language.Word;

/**
 * A text as the index keeps it.
 *
 * @param places for each word its folded form, its stem, and the word it makes with the one it is joined to
 * @param parts parts of its compounds, with their stems
 * @param meanings of its words, of their parts, and of names made of several words
 * @param surfaces its words as written, in lower case
 */
record ReadText(List<List<String>> places, Set<String> parts, Set<String> meanings, Set<String> surfaces) {

    static ReadText of(String text, SearchLanguage language, Language known) {
        List<Word> words = known.words().of(text, language);
        List<List<String>> places = new ArrayList<>();
        Set<String> parts = new LinkedHashSet<>();
        Set<String> meanings = new LinkedHashSet<>();
        Set<String> surfaces = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Set<String> here = new LinkedHashSet<>(List.of(word.folded(), word.stem()));
            if (i + 1 < words.size() && joined(text, word, words.get(i + 1))) {
                here.add(word.folded() + words.get(i + 1).folded());
            }
            places.add(List.copyOf(here));
            surfaces.add(word.surface());
            for (String part : split(word, language, known)) {
                Set<String> forms =
                        new LinkedHashSet<>(List.of(part, known.words().stem(part, language)));
                parts.addAll(forms);
                forms.forEach(form -> meanings.addAll(known.thesaurus().of(form, language)));
            }
        }
        for (Thesaurus.Span span : known.thesaurus().spans(words, language)) {
            meanings.addAll(span.meanings());
        }
        return new ReadText(places, parts, meanings, surfaces);
    }

    /** The parts of a compound; a word that has a meaning of its own is split all the same. */
    private static List<String> split(Word word, SearchLanguage language, Language known) {
        return switch (language) {
            case NB, NN, SV, DA -> {
                List<String> parts = known.compounds().split(word.folded());
                yield parts.isEmpty() ? known.compounds().split(word.stem()) : parts;
            }
            case EN, FR, OTHER -> List.of();
        };
    }

    private static boolean joined(String text, Word word, Word next) {
        for (int at = word.end(); at < next.start(); at++) {
            char between = text.charAt(at);
            if (between != '-' && between != '\'' && between != '’' && between != '.') {
                return false;
            }
        }
        return true;
    }
}
