package org.civicstore.search.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** A language whose inflections are understood. Texts in another one are searched by their words as they stand. */
public enum SearchLanguage {
    NB(NorwegianAnalyzer.getDefaultStopSet()),
    NN(NorwegianAnalyzer.getDefaultStopSet()),
    SV(SwedishAnalyzer.getDefaultStopSet()),
    DA(DanishAnalyzer.getDefaultStopSet()),
    EN(EnglishAnalyzer.getDefaultStopSet()),
    FR(FrenchAnalyzer.getDefaultStopSet()),
    OTHER(CharArraySet.EMPTY_SET);

    private final CharArraySet smallWords;

    SearchLanguage(CharArraySet lucene) {
        CharArraySet all = new CharArraySet(lucene, true);
        all.addAll(SmallWords.of(tag()));
        this.smallWords = CharArraySet.unmodifiableSet(all);
    }

    /** By its BCP 47 tag; {@code no} counts as Bokmål. */
    public static SearchLanguage of(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.equals("no")
                ? NB
                : Arrays.stream(values())
                        .filter(language -> language.tag().equals(primary))
                        .findFirst()
                        .orElse(OTHER);
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the word, in lower case, says nothing of what is looked for. */
    public boolean isSmallWord(String word) {
        return smallWords.contains(word);
    }

    /** The languages whose readers take its words for their own: Bokmål and Nynorsk mix freely. */
    List<SearchLanguage> readers() {
        return this == NB || this == NN ? List.of(NB, NN) : List.of(this);
    }

    TokenStream stemmed(TokenStream words) {
        return switch (this) {
            case NB, NN -> new SnowballFilter(words, new NorwegianStemmer());
            case SV -> new SnowballFilter(words, new SwedishStemmer());
            case DA -> new SnowballFilter(words, new DanishStemmer());
            case EN -> new SnowballFilter(words, new EnglishStemmer());
            case FR -> new FrenchLightStemFilter(words);
            case OTHER -> words;
        };
    }
}
