package org.civicstore.shared.text;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The languages that the store speaks, and which other language serves a reader best where a text is missing. */
public final class Languages {
    /** BCP 47 tags, in the order in which they are offered; the first is the default. */
    public static final List<String> ALL = List.of("nb", "nn", "en", "sv", "da", "fr");

    /**
     * A made-up language for tests: English texts, written from right to left. {@code XB} is no country; Android and
     * CLDR use the tag for the same purpose.
     */
    static final String PSEUDO = "ar-XB";

    private static final Map<String, String> OWN_NAMES = Map.of(
            "nb", "Bokmål",
            "nn", "Nynorsk",
            "en", "English",
            "sv", "Svenska",
            "da", "Dansk",
            "fr", "Français");

    /** Who reads Scandinavian reads its neighbours more easily than English. */
    private static final Map<String, List<String>> NEIGHBOURS = Map.of(
            "nb", List.of("nn"),
            "nn", List.of("nb"),
            "sv", List.of("nb", "nn"),
            "da", List.of("nb", "nn"));

    private Languages() {}

    /** What the language calls itself; the tag of a language that the store does not speak. */
    public static String ownName(String tag) {
        return OWN_NAMES.getOrDefault(tag, tag);
    }

    /** Of these languages the one that serves the reader best: the own, a neighbour, English, then any. */
    public static Optional<String> nearest(String reader, Set<String> given) {
        List<String> wished = new ArrayList<>(List.of(reader));
        wished.addAll(NEIGHBOURS.getOrDefault(reader, List.of()));
        wished.addAll(List.of("en", "nb"));
        return wished.stream().filter(given::contains).findFirst().or(() -> given.stream()
                .sorted()
                .findFirst());
    }

    /** Whether the language is written from left to right: {@code ltr} or {@code rtl}, as the attribute {@code dir} says it. */
    public static String direction(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The locale whose dates and numbers its readers expect: English here is British English. */
    public static Locale locale(String tag) {
        return tag.equals("en") ? Locale.UK : Locale.forLanguageTag(tag);
    }

    /** The same text in every language, for what has no words of its own. */
    public static Map<String, String> sameInAll(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        ALL.forEach(language -> texts.put(language, text));
        return texts;
    }
}
