package org.civicstore.catalogue.shelf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody typed, as the search understands it: words without case, accents and Nordic letters, so that
 * {@code Jobbsøknad} and {@code jobbsoknad} are the same word in texts and in questions.
 */
final class SearchWords {
    /** The server's own shortest word; shorter ones are not in its index. */
    private static final int SHORTEST = 3;

    private static final int MOST = 8;

    /** Words that InnoDB leaves out of its index; demanding them would find nothing. */
    private static final Set<String> STOP_WORDS = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when", "where", "who",
            "will", "with", "und", "www");

    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = List.copyOf(words);
    }

    static SearchWords of(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : fold(typed).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && words.size() < MOST && !words.contains(word)) {
                words.add(word);
            }
        }
        return new SearchWords(words);
    }

    /** Lower case, without accents; ø as o, æ as ae, å as a, ß as ss. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "");
        return plain.replace("ø", "o")
                .replace("æ", "ae")
                .replace("đ", "d")
                .replace("ŋ", "n")
                .replace("ß", "ss");
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All words, as one folded text: for the comparison with the start of a name. */
    String phrase() {
        return String.join(" ", words);
    }

    /**
     * The question in InnoDB's boolean mode, each word demanded as the start of one; empty when no word is long enough
     * for the index. Words hold letters and digits only, so nothing typed can be an operator.
     */
    String demandingAll() {
        StringBuilder question = new StringBuilder();
        words.stream()
                .filter(SearchWords::indexed)
                .forEach(word -> question.append('+').append(word).append("* "));
        return question.toString().strip();
    }

    private static boolean indexed(String word) {
        return word.length() >= SHORTEST && !STOP_WORDS.contains(word);
    }
}
