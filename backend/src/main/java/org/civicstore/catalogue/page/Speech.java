package org.civicstore.catalogue.page;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicstore.shared.text.Texts;

/** Everything that a template says in the language of its reader. */
public final class Speech {
    private static final ZoneId HOME = ZoneId.of("Europe/Oslo");

    private final Texts.Speaker speaker;
    private final DateTimeFormatter longDate;
    private final LocaleDisplayNames names;

    Speech(Texts.Speaker speaker) {
        this.speaker = speaker;
        boolean norwegian = speaker.language().equals("nb");
        this.longDate = DateTimeFormatter.ofPattern(
                norwegian ? "d. MMMM yyyy" : "d MMMM yyyy", Locale.forLanguageTag(speaker.language()));
        this.names = LocaleDisplayNames.getInstance(new ULocale(speaker.language()));
    }

    public String language() {
        return speaker.language();
    }

    public String say(String key) {
        return speaker.say(key);
    }

    public String say(String key, String name, Object value) {
        return speaker.say(key, Map.of(name, value));
    }

    public String say(String key, String name, Object value, String second, Object other) {
        return speaker.say(key, Map.of(name, value, second, other));
    }

    public String say(String key, Map<String, ?> values) {
        return speaker.say(key, values);
    }

    /** Of a vendor's texts the one in the reader's language, else the English, else any, else nothing. */
    public String pick(Map<String, String> texts) {
        return texts.getOrDefault(usedLanguage(texts), "");
    }

    /** The language of what {@link #pick} gives, when it is not the page's own; for {@code lang} attributes. */
    public @org.jspecify.annotations.Nullable String otherLanguage(Map<String, ?> texts) {
        String used = usedLanguage(texts);
        return used.isEmpty() || used.equals(language()) ? null : used;
    }

    public List<String> pickAll(Map<String, List<String>> texts) {
        return texts.getOrDefault(usedLanguage(texts), List.of());
    }

    private String usedLanguage(Map<String, ?> texts) {
        if (texts.containsKey(language())) {
            return language();
        }
        return texts.containsKey("en")
                ? "en"
                : texts.keySet().stream().sorted().findFirst().orElse("");
    }

    public String date(Instant instant) {
        return longDate.format(instant.atZone(HOME));
    }

    public String date(LocalDate date) {
        return longDate.format(date);
    }

    /** The last day of a time that ends, exclusively, at this instant. */
    public String lastDay(Instant end) {
        return date(end.minusSeconds(1));
    }

    /** Decimal units, as device makers and shops use them. */
    public String size(long bytes) {
        if (bytes >= 1_000_000_000) {
            return decimal(bytes / 1e9) + " GB";
        }
        return bytes >= 1_000_000 ? decimal(bytes / 1e6) + " MB" : Math.max(1, bytes / 1000) + " kB";
    }

    private String decimal(double value) {
        return String.format(Locale.forLanguageTag(language()), value < 10 ? "%.1f" : "%.0f", value);
    }

    public String languageNames(Collection<String> tags) {
        return tags.stream().map(this::languageName).distinct().collect(Collectors.joining(", "));
    }

    public String languageName(String tag) {
        return capital(names.localeDisplayName(ULocale.forLanguageTag(tag)));
    }

    public String countryNames(Collection<String> codes) {
        return codes.stream().map(names::regionDisplayName).distinct().collect(Collectors.joining(", "));
    }

    /** {@code storefront.<group>.<CODE>}, or the code itself when nobody has words for it. */
    public String word(String group, String code) {
        String key = "storefront." + group + "." + code;
        String text = speaker.say(key);
        return text.equals(key) ? capital(code.replace('-', ' ').replace('_', ' ')) : text;
    }

    public String words(String group, Collection<String> codes) {
        return codes.stream().map(code -> word(group, code)).collect(Collectors.joining(", "));
    }

    private String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.forLanguageTag(language())) + text.substring(1);
    }
}
