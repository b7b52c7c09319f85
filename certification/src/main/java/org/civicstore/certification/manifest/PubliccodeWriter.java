package org.civicstore.certification.manifest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a declaration as publiccode.yml 0.4. What the standard has no place for stands in a comment at the end, which other
 * readers pass over and {@link PubliccodeReader} takes back: nothing is lost on the way out and in.
 */
public final class PubliccodeWriter {

    /** Begins the comment line with the whole declaration as JSON. */
    static final String REST = "# civicstore: ";

    private static final String VERSION = "0.4";

    public String write(Manifest manifest) {
        return standard(manifest)
                + "\n"
                + "# What publiccode.yml has no place for; civicstore reads it again. Remove it if you edit what"
                + " stands above.\n"
                + REST + new ManifestJson().write(manifest) + "\n";
    }

    /** The part that the standard knows. */
    static String standard(Manifest manifest) {
        YamlText yaml = new YamlText();
        yaml.field(0, "publiccodeYmlVersion", VERSION);
        commonName(manifest).ifPresent(name -> yaml.field(0, "name", name));
        manifest.links().sourceCode().ifPresent(url -> yaml.field(0, "url", url.toString()));
        manifest.links().website().ifPresent(url -> yaml.field(0, "landingURL", url.toString()));
        yaml.field(0, "platforms", manifest.platforms());
        yaml.field(0, "developmentStatus", "stable");
        yaml.field(0, "softwareType", softwareType(manifest));
        yaml.field(0, "description", description(manifest));
        manifest.licence().ifPresent(licence -> yaml.field(0, "legal", Map.of("license", licence)));
        maintenance(manifest, yaml);
        Map<String, Object> localisation = new LinkedHashMap<>();
        localisation.put("localisationReady", manifest.languages().size() > 1);
        localisation.put("availableLanguages", manifest.languages());
        yaml.field(0, "localisation", localisation);
        return yaml.toString();
    }

    private static Optional<String> commonName(Manifest manifest) {
        return Optional.ofNullable(manifest.name().get("en"))
                .or(() -> Optional.ofNullable(manifest.name().get("nb")))
                .or(() -> manifest.name().entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue));
    }

    private static String softwareType(Manifest manifest) {
        return manifest.kind()
                .map(kind -> switch (kind) {
                    case WEB_APP -> "standalone/web";
                    case DESKTOP_INSTALLER -> "standalone/desktop";
                    case ANDROID_PACKAGE, STORE_LINK, IOS_APP -> "standalone/mobile";
                })
                .orElse("standalone/other");
    }

    private static Map<String, Object> description(Manifest manifest) {
        Map<String, Object> languages = new LinkedHashMap<>();
        List<String> tags = Stream.of(
                        manifest.name().keySet(),
                        manifest.shortDescription().keySet(),
                        manifest.description().keySet(),
                        manifest.features().keySet())
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
        for (String tag : tags) {
            Map<String, Object> texts = new LinkedHashMap<>();
            put(texts, "localisedName", manifest.name().get(tag));
            put(texts, "shortDescription", manifest.shortDescription().get(tag));
            put(texts, "longDescription", manifest.description().get(tag));
            put(texts, "features", manifest.features().get(tag));
            languages.put(tag, texts);
        }
        return languages;
    }

    private static void put(Map<String, Object> texts, String field, @Nullable Object value) {
        if (value != null) {
            texts.put(field, value);
        }
    }

    private static void maintenance(Manifest manifest, YamlText yaml) {
        Map<String, Object> contact = new LinkedHashMap<>();
        commonName(manifest).ifPresent(name -> contact.put("name", name));
        manifest.supportEmail().ifPresent(email -> contact.put("email", email));
        manifest.supportPhone().ifPresent(phone -> contact.put("phone", phone));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "internal");
        if (!contact.isEmpty()) {
            fields.put("contacts", List.of(contact));
        }
        yaml.field(0, "maintenance", fields);
    }
}
