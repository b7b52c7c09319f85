package org.civicstore.certification.manifest;

import java.util.Locale;
import java.util.Optional;
import org.civicstore.certification.source.Quote;

/**
 * Looks at the fields of a publiccode.yml that a declaration does not take over, so that a vendor hears of a wrong type,
 * address or word there as well.
 */
final class PubliccodeSurroundings {

    private static final int MANY = 500;

    /** RFC 6838 section 4.2. */
    private static final String MEDIA_TYPE = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*";

    private final PubliccodeFiles files;
    private final boolean second;

    /** @param second whether the file follows version 1 of the standard */
    PubliccodeSurroundings(PubliccodeFiles files, boolean second) {
        this.files = files;
        this.second = second;
    }

    void check(FieldReader file) {
        PubliccodeFields fields = new PubliccodeFields(file);
        file.text("applicationSuite", ManifestLimits.FEATURE);
        file.label("softwareVersion", ManifestLimits.WORD);
        files.image(file, "logo");
        files.image(file, "monochromeLogo");
        file.oneOrMore("isBasedOn", MANY, Form.URL);
        fields.optionalUrl("roadmap");
        file.texts("usedBy", ManifestLimits.FEATURE, MANY);
        mediaTypes(file, "inputTypes");
        mediaTypes(file, "outputTypes");
        PubliccodeVocabulary.CATEGORIES.check(file, "categories", MANY);
        file.child("organisation").ifPresent(PubliccodeSurroundings::body);
        file.children("fundedBy", MANY).forEach(PubliccodeSurroundings::body);
        file.child("intendedAudience").ifPresent(this::audience);
        file.children("supports", MANY).forEach(PubliccodeSurroundings::support);
        italy(file);
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

    private static void mediaTypes(FieldReader file, String name) {
        file.texts(name, ManifestLimits.WORD, MANY).stream()
                .filter(type -> !type.matches(MEDIA_TYPE))
                .forEach(type -> file.problem(
                        name,
                        "media-type.malformed",
                        "\"" + Quote.of(type) + "\" is not a media type.",
                        "Write type and subtype, such as text/csv."));
    }

    /** A law, standard or platform that the software supports: a word of the standard's list or a URI. */
    private static void support(FieldReader fields) {
        Optional<String> id = fields.text("id", ManifestLimits.LINK);
        if (id.isEmpty() && !fields.has("id")) {
            fields.missing("id", "Give an alias such as alias:gdpr, or an address.");
        }
        id.filter(given -> given.startsWith("alias:") && !PubliccodeVocabulary.ALIASES.has(given))
                .ifPresent(given -> PubliccodeVocabulary.ALIASES.unknown(fields, "id", given));
    }

    /** The Italian section by the little that is fixed in it; codes of its register of authorities are not looked up. */
    private static void italy(FieldReader file) {
        if (file.has("IT") && file.has("it")) {
            file.problem(
                    "it",
                    "field.contradiction",
                    "The section of Italy stands there twice, as IT and as it.",
                    "Keep IT, and remove the other.");
        }
        for (String section : new String[] {"IT", "it"}) {
            file.child(section).ifPresent(fields -> fields.label("countryExtensionVersion", ManifestLimits.WORD)
                    .filter(version -> !version.matches("0\\.2|1\\.0"))
                    .ifPresent(version -> fields.problem(
                            "countryExtensionVersion",
                            "value.unknown",
                            "There is no version \"" + Quote.of(version) + "\" of the Italian section.",
                            "Use 1.0, or 0.2 for an old file.")));
        }
    }

    private void audience(FieldReader fields) {
        PubliccodeVocabulary.SCOPES.check(fields, "scope", MANY);
        for (String name : new String[] {"countries", "unsupportedCountries"}) {
            fields.texts(name, ManifestLimits.WORD, MANY).stream()
                    .filter(code -> !country(code))
                    .forEach(code -> fields.problem(
                            name,
                            Form.COUNTRY.rule(),
                            "\"" + Quote.of(code) + "\" " + Form.COUNTRY.complaint(),
                            Form.COUNTRY.remedy()));
        }
    }

    /** Lower case was allowed before version 1, a mixture never. */
    private boolean country(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        boolean cased = code.equals(upper) || !second && code.equals(code.toLowerCase(Locale.ROOT));
        return cased && Form.COUNTRY.canonical(upper).isPresent();
    }

    private static void dependency(FieldReader fields) {
        new PubliccodeFields(fields).requiredText("name", ManifestLimits.FEATURE, "Name what the software depends on.");
        fields.label("version", ManifestLimits.WORD);
        fields.label("versionMin", ManifestLimits.WORD);
        fields.label("versionMax", ManifestLimits.WORD);
        fields.flag("optional");
    }
}
