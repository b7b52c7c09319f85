package org.civicstore.catalogue.page;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicstore.certification.manifest.Fee;
import org.civicstore.shared.text.Languages;
import org.civicstore.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** Everything that a template says in the language of its reader. */
public final class Speech {
    private static final ZoneId HOME = ZoneId.of("Europe/Oslo");

    private final Texts.Speaker speaker;
    private final Locale locale;
    private final DateTimeFormatter longDate;
    private final LocaleDisplayNames names;

    Speech(Texts.Speaker speaker) {
        this.speaker = speaker;
        this.locale = Languages.locale(speaker.language());
        this.longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.names = LocaleDisplayNames.getInstance(ULocale.forLocale(locale));
    }

    public String language() {
        return speaker.language();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return Languages.direction(language());
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

    /** Of a vendor's texts the one that serves the reader best ({@link Languages#nearest}), else nothing. */
    public String pick(Map<String, String> texts) {
        return texts.getOrDefault(usedLanguage(texts), "");
    }

    public List<String> pickAll(Map<String, List<String>> texts) {
        return texts.getOrDefault(usedLanguage(texts), List.of());
    }

    /** The language of what {@link #pick} gives, when it is not the page's own; for {@code lang} attributes. */
    public @Nullable String otherLanguage(Map<String, ?> texts) {
        String used = usedLanguage(texts);
        return used.isEmpty() || used.equals(language()) ? null : used;
    }

    /** The direction of what {@link #pick} gives, when it is not the page's own; for {@code dir} attributes. */
    public @Nullable String otherDirection(Map<String, ?> texts) {
        String other = otherLanguage(texts);
        return other == null || Languages.direction(other).equals(direction()) ? null : Languages.direction(other);
    }

    private String usedLanguage(Map<String, ?> texts) {
        return Languages.nearest(language(), texts.keySet()).orElse("");
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

    /** Decimal units, as device makers and shops use them: "12,4 MB", in French "12,4 Mo". */
    public String size(long bytes) {
        if (bytes >= 1_000_000_000) {
            return measured(bytes / 1e9, MeasureUnit.GIGABYTE);
        }
        return bytes >= 1_000_000
                ? measured(bytes / 1e6, MeasureUnit.MEGABYTE)
                : measured(Math.max(1, bytes / 1000), MeasureUnit.KILOBYTE);
    }

    private String measured(double value, MeasureUnit unit) {
        boolean tenths = value < 10 && !unit.equals(MeasureUnit.KILOBYTE);
        return NumberFormatter.withLocale(locale)
                .unit(unit)
                .unitWidth(UnitWidth.SHORT)
                .precision(Precision.fixedFraction(tenths ? 1 : 0))
                .format(value)
                .toString();
    }

    /** A part of a whole, 0 to 1, in whole percents. */
    public String percent(double part) {
        return NumberFormatter.withLocale(locale)
                .unit(MeasureUnit.PERCENT)
                .scale(Scale.powerOfTen(2))
                .precision(Precision.integer())
                .format(part)
                .toString();
    }

    /** An amount in the smallest unit of a currency: "390 kr", "US$39.95". */
    public String money(long minor, String currency) {
        int digits = java.util.Currency.getInstance(currency).getDefaultFractionDigits();
        return NumberFormatter.withLocale(locale)
                .unit(Currency.getInstance(currency))
                .precision(Precision.fixedFraction(digits).trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE))
                .format(BigDecimal.valueOf(minor, digits))
                .toString();
    }

    /** How much it is, and how often. */
    public String sum(Fee fee) {
        return fee.costsNothing()
                ? say("design.fee.free")
                : say("design.fee." + fee.per().name(), "amount", money(fee.amount(), fee.currency()));
    }

    public String number(long number) {
        return NumberFormatter.withLocale(locale).format(number).toString();
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
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
