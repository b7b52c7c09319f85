package org.civicstore.certification.rule;

import java.util.Map;
import org.civicstore.certification.finding.Finding;

/**
 * What a broken rule means and what to do. {@code {evidence}}, {@code {file}} and {@code {place}} stand for what a finding
 * shows, {@code {word}} for what its evidence is called.
 *
 * @param id such as {@code android.debuggable}
 * @param area name of the file it stands in
 * @param means per language, in each of {@link RuleCatalogue#LANGUAGES}
 * @param remedy per language
 */
public record RuleText(String id, String area, Map<String, String> means, Map<String, String> remedy) {

    public RuleText {
        means = Map.copyOf(means);
        remedy = Map.copyOf(remedy);
    }

    /** What the finding means in that language, in English when there is no such text. */
    public String meaning(Finding finding, String language) {
        return filled(in(means, language), finding, language);
    }

    /** What to do about the finding, in that language. */
    public String remedy(Finding finding, String language) {
        return filled(in(remedy, language), finding, language);
    }

    private static String filled(String text, Finding finding, String language) {
        return text.replace("{word}", NoteCatalogue.shipped().word(finding.evidence(), language))
                .replace("{evidence}", finding.evidence())
                .replace("{file}", finding.location().file())
                .replace("{place}", finding.location().pointer());
    }

    /** What the rule means without a finding. */
    public String meaning(String language) {
        return in(means, language)
                .replaceAll(" \\(\\{[a-z]+}\\)", "")
                .replaceAll(": \\{[a-z]+}\\.?$", ".")
                .replaceAll("\\{[a-z]+}", "…");
    }

    /** What to do, without a finding. */
    public String remedy(String language) {
        return in(remedy, language).replaceAll("\\{[a-z]+}", "…");
    }

    private static String in(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault(RuleCatalogue.DEFAULT, ""));
    }
}
