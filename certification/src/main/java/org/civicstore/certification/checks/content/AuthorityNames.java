package org.civicstore.certification.checks.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words in a name by which people recognise an authority, in the languages of the Nordic countries and English. */
final class AuthorityNames {

    private static final List<String> WORDS = List.of(
            "skatteetaten",
            "altinn",
            "nav",
            "arbeids og velferdsetaten",
            "helsenorge",
            "digdir",
            "bankid",
            "politiet",
            "skatteverket",
            "arbetsformedlingen",
            "forsakringskassan",
            "skat",
            "borger dk",
            "jobnet",
            "vero",
            "kela",
            "offisiell",
            "officiell",
            "officiel",
            "official",
            "offentlig",
            "statlig",
            "government",
            "ministry",
            "irs",
            "departementet",
            "direktoratet",
            "kommune",
            "myndighet",
            "tax authority");

    private AuthorityNames() {}

    static Optional<String> in(String name) {
        String padded = " " + folded(name) + " ";
        return WORDS.stream().filter(word -> padded.contains(" " + word + " ")).findFirst();
    }

    /** Lower case, without accents and punctuation, single spaces: how a hurried reader sees a name. */
    static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace("æ", "ae")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
