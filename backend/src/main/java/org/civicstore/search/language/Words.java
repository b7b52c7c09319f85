package org.civicstore.search.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Reads texts into words. Letters and digits belong to words, and a capital after a small letter begins a new one
 * ({@code TolkNå}). Thread-safe; remembers the forms of words, since texts use the same ones over and over.
 */
public final class Words {
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}?[\\p{Ll}\\p{M}\\p{Lo}]+|\\p{Lu}[\\p{Lu}\\p{M}]*(?!\\p{Ll})|\\p{N}+");
    /** Longer ones are no words, and cost more than they find. */
    private static final int LONGEST = 60;

    private static final int REMEMBERED = 100_000;

    private final Map<SearchLanguage, Analyzer> chains = new EnumMap<>(SearchLanguage.class);
    private final Map<SearchLanguage, Map<String, String>> stems = new EnumMap<>(SearchLanguage.class);

    public Words() {
        for (SearchLanguage language : SearchLanguage.values()) {
            chains.put(language, new Chain(language));
            stems.put(language, new ConcurrentHashMap<>());
        }
    }

    /** The words of a text, in order. */
    public List<Word> of(String text, SearchLanguage language) {
        List<Word> words = new ArrayList<>();
        for (Matcher found = WORD.matcher(text); found.find(); ) {
            if (found.end() - found.start() <= LONGEST) {
                String surface = found.group().toLowerCase(Locale.ROOT);
                words.add(new Word(surface, fold(surface), stem(surface, language), found.start(), found.end()));
            }
        }
        return words;
    }

    /** A single word in lower case, folded. */
    public String fold(String word) {
        return stem(word, SearchLanguage.OTHER);
    }

    /** The stem of a single word in lower case, folded. */
    public String stem(String word, SearchLanguage language) {
        Map<String, String> known = stems.get(language);
        String stem = known.get(word);
        if (stem == null) {
            stem = read(word, chains.get(language));
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(word, stem);
        }
        return stem;
    }

    private static String read(String word, Analyzer chain) {
        try (TokenStream stream = chain.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String read = stream.incrementToken() ? term.toString() : word;
            stream.end();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("A word in memory cannot be read", e);
        }
    }

    private static final class Chain extends Analyzer {
        private final SearchLanguage language;

        Chain(SearchLanguage language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            KeywordTokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(
                    word, new ASCIIFoldingFilter(new ScandinavianFoldingFilter(language.stemmed(word))));
        }
    }
}
