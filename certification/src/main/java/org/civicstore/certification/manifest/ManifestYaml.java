package org.civicstore.certification.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.source.Quote;

/** Writes a civicstore.yml for a person to complete. {@link ManifestJson#readYaml} reads it back as it was. */
public final class ManifestYaml {

    private static final String LINKS = "links";

    /** Fields in the order that people fill them in, with an example for whoever has none. */
    private static final List<Map.Entry<String, String>> FIELDS = List.of(
            Map.entry("kind", "kind: WEB_APP"),
            Map.entry("name", "name: {nb: Jobbhjelp, en: Job help}"),
            Map.entry("shortDescription", "shortDescription: {nb: Finn jobb nær deg., en: Find a job near you.}"),
            Map.entry("description", "description: {nb: ..., en: ...}"),
            Map.entry("features", ""),
            Map.entry("categories", "categories: [job-search]"),
            Map.entry("languages", "languages: [nb, en]"),
            Map.entry("platforms", ""),
            Map.entry(
                    LINKS,
                    "links:\n  privacyNotice: https://example.org/privacy\n"
                            + "  accessibilityStatement: https://example.org/accessibility"),
            Map.entry("supportEmail", "supportEmail: help@example.org"),
            Map.entry("supportPhone", ""),
            Map.entry("nonDigitalAlternative", ""),
            Map.entry("licence", "licence: EUPL-1.2"),
            Map.entry(
                    "price",
                    "price:\n"
                        + "  kind: FREE_WITH_PURCHASES\n"
                        + "  samePrice: true\n"
                        + "  fees:\n"
                        + "    - {what: {nb: Råd på telefon., en: Advice by phone.}, amount: 9900, currency: NOK, per:"
                        + " USE, extra: true}"),
            Map.entry(
                    "dataPractices",
                    "dataPractices:\n  advertising: false\n  hostingCountries: [NO]\n  collected:\n"
                            + "    - {type: contact-details, purpose: {nb: Svare deg., en: Answer you.}}\n"
                            + "  retention: {nb: Slettes etter ett år., en: Deleted after a year.}"),
            Map.entry("permissions", "permissions: [{name: android.permission.CAMERA, purpose: {nb: ..., en: ...}}]"),
            Map.entry("webApp", "webApp: {startUrl: \"https://example.org/app\"}"),
            Map.entry("storeLink", "storeLink: {url: \"https://example.org/app\"}"));

    /** @param from name of what the draft was made from */
    public String write(ManifestDraft draft, String from) {
        ObjectNode tree = CertificationJson.mapper().valueToTree(draft.manifest());
        YamlText yaml = new YamlText();
        yaml.comment(0, "What the app says about itself, begun from " + Quote.of(from) + ".");
        yaml.comment(0, "Each FILL IN is for you. Afterwards: civicstore manifest lint civicstore.yml")
                .blank();
        for (Map.Entry<String, String> field : FIELDS) {
            field(yaml, draft, field.getKey(), field.getValue(), tree.get(field.getKey()));
        }
        return yaml.toString();
    }

    private static void field(YamlText yaml, ManifestDraft draft, String name, String example, JsonNode value) {
        boolean empty = value == null || value.isNull() || value.isContainerNode() && isHollow(value);
        List<ManifestProblem> missing = draft.missing().stream()
                .filter(problem -> problem.pointer().equals("/" + name)
                        || problem.pointer().startsWith("/" + name + "/"))
                .toList();
        missing.forEach(
                problem -> yaml.comment(0, "FILL IN" + within(problem.pointer(), name) + ": " + problem.remedy()));
        if (draft.assumed().contains("/" + name)) {
            yaml.comment(0, "LOOK AT THIS: taken for granted, because the licence is an open one.");
        }
        if (!empty) {
            yaml.field(0, name, value);
        }
        if (!missing.isEmpty() && !example.isEmpty()) {
            yaml.comment(0, "for example:").comment(0, example).blank();
        }
    }

    private static String within(String pointer, String name) {
        String rest = pointer.substring(name.length() + 1);
        return rest.isEmpty() ? " " + name : " " + name + rest.replace('/', '.');
    }

    private static boolean isHollow(JsonNode value) {
        return value.isEmpty()
                || value.isObject()
                        && value.properties().stream()
                                .allMatch(entry -> entry.getValue().isNull());
    }
}
