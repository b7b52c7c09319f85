package org.civicstore.certification.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.source.JsonSource;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.UnreadableSource;
import org.civicstore.certification.source.YamlSource;

/**
 * The JSON form of a declaration, both ways, and the same in YAML. Reading accepts a draft with anything missing, and names everything that is
 * malformed, too long or unknown by its JSON Pointer; nothing from outside makes it throw.
 */
public final class ManifestJson {

    /** The largest JSON text that is read, in bytes. */
    public static final int LIMIT = 1024 * 1024;

    private static final Set<String> FIELDS = Set.of(
            "name",
            "shortDescription",
            "description",
            "features",
            "kind",
            "categories",
            "languages",
            "links",
            "supportEmail",
            "supportPhone",
            "nonDigitalAlternative",
            "licence",
            "price",
            "platforms",
            "dataPractices",
            "permissions",
            "webApp",
            "storeLink");

    private final JsonMapper mapper = CertificationJson.mapper();

    /** Reads a draft. No problems means well-formed, not complete: see {@link ManifestValidator}. */
    public ManifestReading read(byte[] json) {
        return read(() -> JsonSource.parse(json, LIMIT));
    }

    /** Reads the same fields from YAML, which is easier to write by hand. */
    public ManifestReading readYaml(byte[] yaml) {
        return read(() -> YamlSource.parse(yaml, LIMIT));
    }

    /** The same for a text, such as a stored column. */
    public ManifestReading read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    public String write(Manifest manifest) {
        try {
            return mapper.writeValueAsString(manifest);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A manifest of texts and links can always be written", impossible);
        }
    }

    private static ManifestReading read(Document document) {
        Problems problems = new Problems();
        try {
            Optional<Manifest> manifest =
                    FieldReader.ofDocument(document.parse(), problems).map(ManifestJson::manifest);
            return new ManifestReading(manifest, problems.all());
        } catch (UnreadableSource unreadable) {
            return new ManifestReading(Optional.empty(), List.of(ManifestProblem.of(unreadable)));
        }
    }

    private interface Document {
        Source parse() throws UnreadableSource;
    }

    private static Manifest manifest(FieldReader fields) {
        fields.onlyKnown(FIELDS);
        return new Manifest(
                fields.perLanguage("name", ManifestLimits.NAME),
                fields.perLanguage("shortDescription", ManifestLimits.SHORT_DESCRIPTION),
                fields.perLanguage("description", ManifestLimits.DESCRIPTION),
                fields.listPerLanguage("features", ManifestLimits.FEATURE, ManifestLimits.FEATURES),
                fields.constant("kind", SubjectKind.class),
                fields.words("categories", ManifestLimits.CATEGORIES, Form.SLUG),
                fields.words("languages", ManifestLimits.LANGUAGES, Form.LANGUAGE),
                fields.child("links").map(ManifestParts::links).orElseGet(Links::none),
                fields.word("supportEmail", Form.EMAIL),
                fields.word("supportPhone", Form.PHONE),
                fields.perLanguage("nonDigitalAlternative", ManifestLimits.PARAGRAPH),
                fields.word("licence", Form.LICENCE),
                fields.child("price").flatMap(ManifestParts::price),
                fields.words("platforms", ManifestLimits.PLATFORMS, Form.SLUG),
                fields.child("dataPractices").map(ManifestParts::dataPractices),
                fields.children("permissions", ManifestLimits.PERMISSIONS).stream()
                        .flatMap(permission -> ManifestParts.permission(permission).stream())
                        .toList(),
                fields.child("webApp").flatMap(ManifestParts::webApp),
                fields.child("storeLink").flatMap(ManifestParts::storeLink));
    }
}
