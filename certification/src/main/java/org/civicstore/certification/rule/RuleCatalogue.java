package org.civicstore.certification.rule;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.certification.finding.Finding;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every rule that a check or a reader of declarations can name, from {@code resources/rules/<area>.yml}. */
public final class RuleCatalogue {

    /** The files, in the order people read them. */
    static final List<String> AREAS = List.of(
            "security",
            "privacy",
            "evidence",
            "accessibility",
            "interoperability",
            "fees",
            "operations",
            "content",
            "declaration");

    /** BCP 47 tags of the languages that every rule is explained in. */
    public static final List<String> LANGUAGES = List.of("nb", "nn", "en", "sv", "da", "fr");

    static final String DEFAULT = "en";

    private final Map<String, RuleText> rules;

    private RuleCatalogue(Map<String, RuleText> rules) {
        this.rules = Collections.unmodifiableMap(rules);
    }

    /** The rules that ship with this library. */
    public static RuleCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    public Optional<RuleText> find(String rule) {
        return Optional.ofNullable(rules.get(rule));
    }

    public Collection<RuleText> all() {
        return rules.values();
    }

    /** What the finding says to a reader of that language; its own English words when the rule has no text. */
    public String message(Finding finding, String language) {
        return wording(finding, language).message();
    }

    /** What to do about the finding, in that language. */
    public String remedy(Finding finding, String language) {
        return wording(finding, language).remedy();
    }

    /** All that the finding says to a reader of that language, with the check's own words where those say more. */
    public Wording wording(Finding finding, String language) {
        return translated(finding, language)
                .map(text ->
                        Wording.of(finding, language, text.meaning(finding, language), text.remedy(finding, language)))
                .orElseGet(() -> new Wording(DEFAULT, finding.message(), finding.remedy(), Optional.empty()));
    }

    /** English is what the check itself wrote. */
    private Optional<RuleText> translated(Finding finding, String language) {
        return find(finding.rule())
                .filter(text -> !language.equals(DEFAULT) && text.means().containsKey(language));
    }

    private static RuleCatalogue load() {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (String area : AREAS) {
            for (Map<?, ?> entry : entries(area)) {
                RuleText rule = new RuleText(
                        text(area, entry.get("id")),
                        area,
                        texts(area, entry.get("means")),
                        texts(area, entry.get("remedy")));
                if (rules.put(rule.id(), rule) != null) {
                    throw new IllegalStateException("Rule " + rule.id() + " stands in the catalogue twice");
                }
            }
        }
        return new RuleCatalogue(rules);
    }

    private static List<Map<?, ?>> entries(String area) {
        String resource = "/rules/" + area + ".yml";
        try (InputStream data = RuleCatalogue.class.getResourceAsStream(resource)) {
            if (data == null) {
                throw new IllegalStateException("There is no " + resource + " in this library");
            }
            Object tree = new Load(LoadSettings.builder().setLabel(resource).build()).loadFromInputStream(data);
            return tree instanceof Map<?, ?> file && file.get("rules") instanceof List<?> list
                    ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource + " cannot be read", unreadable);
        }
    }

    private static Map<String, String> texts(String area, Object value) {
        if (value instanceof Map<?, ?> languages) {
            return LANGUAGES.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Function.identity(), language -> text(area, languages.get(language))));
        }
        throw new IllegalStateException("rules/" + area + ".yml: a rule lacks its texts in " + LANGUAGES);
    }

    private static String text(String area, Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException("rules/" + area + ".yml: a text is missing");
    }

    private static final class Shipped {
        private static final RuleCatalogue CATALOGUE = load();
    }
}
