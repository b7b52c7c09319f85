package org.civicstore.certification.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a publiccode.yml says under {@code description}, by language. */
record PubliccodeTexts(
        Map<String, String> names,
        Map<String, String> shortDescriptions,
        Map<String, String> descriptions,
        Map<String, List<String>> features) {

    private static final int LONG_DESCRIPTION_MINIMUM = 150;
    private static final int GENERIC_NAME = 35;
    private static final int MANY = 200;

    /** @param second whether the file follows version 1 of the standard */
    static PubliccodeTexts read(FieldReader file, Optional<String> name, boolean second, PubliccodeFiles files) {
        PubliccodeTexts texts = new PubliccodeTexts(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        Optional<FieldReader> description = file.child("description");
        if (description.isEmpty() && !file.has("description")) {
            file.missing("description", "Describe the software in at least one language.");
        }
        description.ifPresent(languages -> {
            if (languages.names().isEmpty()) {
                file.missing("description", "Describe the software in at least one language.");
            }
            languages.names().forEach(tag -> languages.languageTag(tag).ifPresent(language -> languages
                    .child(tag)
                    .ifPresent(text -> texts.take(language, name, text, second, files))));
        });
        return texts;
    }

    private void take(
            String language, Optional<String> commonName, FieldReader text, boolean second, PubliccodeFiles files) {
        PubliccodeFields fields = new PubliccodeFields(text);
        text.text("localisedName", ManifestLimits.NAME)
                .or(() -> commonName)
                .ifPresent(name -> names.put(language, name));
        if (second && text.has("genericName")) {
            text.problem(
                    "genericName",
                    "field.unknown",
                    "Version 1 of publiccode.yml has no field \"genericName\".",
                    "Say it in shortDescription, and remove it.");
        }
        text.text("genericName", GENERIC_NAME);
        text.texts("awards", ManifestLimits.FEATURE, MANY);
        files.images(text, "screenshots", MANY);
        text.words("videos", MANY, Form.URL);
        fields.optionalUrl("documentation");
        fields.optionalUrl("apiDocumentation");
        fields.requiredText("shortDescription", ManifestLimits.SHORT_DESCRIPTION, "Describe it in one sentence.")
                .ifPresent(sentence -> shortDescriptions.put(language, sentence.replaceAll("\\s+", " ")));
        fields.requiredText("longDescription", ManifestLimits.DESCRIPTION, "Describe it in 150 to 10,000 characters.")
                .ifPresent(description -> {
                    if (description.codePointCount(0, description.length()) < LONG_DESCRIPTION_MINIMUM) {
                        text.problem(
                                "longDescription",
                                "text.too-short",
                                "The text has fewer than " + LONG_DESCRIPTION_MINIMUM + " characters.",
                                "Say more about what it does and for whom.");
                    }
                    descriptions.put(language, description);
                });
        List<String> lines = text.texts("features", ManifestLimits.FEATURE, MANY);
        if (!lines.isEmpty()) {
            features.put(language, lines.stream().limit(ManifestLimits.FEATURES).toList());
        } else if (!second || text.has("features")) {
            text.missing("features", "List what it can do, one line each.");
        }
    }
}
