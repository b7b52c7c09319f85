package org.civicstore.search.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** All that is known of words, in one hand: made anew when the meanings change. */
public record Language(Words words, Thesaurus thesaurus, Compounds compounds, String fingerprint) {
    /**
     * Raised when the same text could be read into other words than before, or an index holds something else of a listing:
     * every index is then built anew.
     */
    private static final String ANALYSIS = "2";

    public static Language of(List<Meaning> meanings) {
        Words words = new Words();
        Thesaurus thesaurus = new Thesaurus(words, meanings);
        return new Language(words, thesaurus, new Compounds(parts(words, meanings)), fingerprint(meanings));
    }

    /** Words that compounds are made of: the single words and stems of the Scandinavian names, and the list that ships. */
    private static Set<String> parts(Words words, List<Meaning> meanings) {
        Set<String> parts = new HashSet<>(CompoundParts.folded(words));
        for (Meaning meaning : meanings) {
            for (SearchLanguage language :
                    List.of(SearchLanguage.NB, SearchLanguage.NN, SearchLanguage.SV, SearchLanguage.DA)) {
                for (String name : meaning.names().getOrDefault(language.tag(), List.of())) {
                    List<Word> said = words.of(name, language);
                    if (said.size() == 1) {
                        parts.add(said.getFirst().folded());
                        parts.add(said.getFirst().stem());
                    }
                }
            }
        }
        parts.removeIf(part -> part.length() < 3);
        return parts;
    }

    /** Another one for every other analysis and every other list of meanings. */
    public static String fingerprint(List<Meaning> meanings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ANALYSIS.getBytes(StandardCharsets.UTF_8));
            for (Meaning meaning : meanings) {
                digest.update((meaning.id() + new TreeMap<>(meaning.names())).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
