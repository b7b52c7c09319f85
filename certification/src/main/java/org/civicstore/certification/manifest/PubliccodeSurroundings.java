package org.civicstore.certification.manifest;

import java.util.Locale;

/**
 * Looks at the fields of a publiccode.yml that a declaration does not take over, so that a vendor hears of a wrong type or
 * address there as well. Vocabularies of the standard (categories, scopes, media types) are left to its own tools.
 */
final class PubliccodeSurroundings {

    private static final int MANY = 500;

    private PubliccodeSurroundings() {}

    static void check(FieldReader file) {
        PubliccodeFields fields = new PubliccodeFields(file);
        file.text("applicationSuite", ManifestLimits.FEATURE);
        file.label("softwareVersion", ManifestLimits.WORD);
        file.text("logo", ManifestLimits.LINK);
        file.text("monochromeLogo", ManifestLimits.LINK);
        fields.optionalUrl("roadmap");
        file.texts("usedBy", ManifestLimits.FEATURE, MANY);
        file.texts("inputTypes", ManifestLimits.WORD, MANY);
        file.texts("outputTypes", ManifestLimits.WORD, MANY);
        file.texts("categories", ManifestLimits.WORD, MANY);
        file.child("organisation").ifPresent(PubliccodeSurroundings::body);
        file.children("fundedBy", MANY).forEach(PubliccodeSurroundings::body);
        file.child("intendedAudience").ifPresent(PubliccodeSurroundings::audience);
        file.child("dependsOn").ifPresent(dependencies -> {
            for (String kind : new String[] {"open", "proprietary", "hardware"}) {
                dependencies.children(kind, MANY).forEach(PubliccodeSurroundings::dependency);
            }
        });
    }

    /** A public body is named by a URI, which may be a URN. */
    private static void body(FieldReader fields) {
        fields.text("name", ManifestLimits.FEATURE);
        if (!fields.has("uri")) {
            fields.missing("uri", "Give the address or URN of the organisation.");
        }
        fields.text("uri", ManifestLimits.LINK)
                .filter(uri -> !uri.matches("(?i)urn:[a-z0-9][a-z0-9-]{1,31}:.+")
                        && Form.URL.canonical(uri).isEmpty())
                .ifPresent(uri -> fields.problem(
                        "uri",
                        Form.URL.rule(),
                        "\"" + Quote.of(uri) + "\" is neither an address nor a URN.",
                        Form.URL.remedy()));
    }

    private static void audience(FieldReader fields) {
        fields.texts("scope", ManifestLimits.WORD, MANY);
        for (String name : new String[] {"countries", "unsupportedCountries"}) {
            fields.texts(name, ManifestLimits.WORD, MANY).stream()
                    .filter(code -> Form.COUNTRY
                            .canonical(code.toUpperCase(Locale.ROOT))
                            .isEmpty())
                    .forEach(code -> fields.problem(
                            name,
                            Form.COUNTRY.rule(),
                            "\"" + Quote.of(code) + "\" " + Form.COUNTRY.complaint(),
                            Form.COUNTRY.remedy()));
        }
    }

    private static void dependency(FieldReader fields) {
        new PubliccodeFields(fields).requiredText("name", ManifestLimits.FEATURE, "Name what the software depends on.");
        fields.label("version", ManifestLimits.WORD);
        fields.label("versionMin", ManifestLimits.WORD);
        fields.label("versionMax", ManifestLimits.WORD);
        fields.flag("optional");
    }
}
