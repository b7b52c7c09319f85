package org.civicstore.certification.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON Schema of the files, {@code schemas/criteria.json} (draft 2020-12), and its complaints in words for people. */
final class CriteriaSchema {

    private static final String FILE = "/schemas/criteria.json";

    private final JsonMapper mapper = new JsonMapper();

    /** Which kind of file it is; the schema has a definition for each. */
    enum Part {
        HEAD,
        SHEET,
        RISK
    }

    List<CriteriaProblem> problems(CriteriaSheet sheet, Part part) {
        JsonNode content = mapper.valueToTree(sheet.content());
        return schema(part).validate(content).stream()
                .filter(error -> !error.getKeyword().equals("anyOf"))
                .map(error -> problem(sheet, error))
                .distinct()
                .toList();
    }

    private static CriteriaProblem problem(CriteriaSheet sheet, Error error) {
        String at = error.getInstanceLocation().toString();
        String pointer = error.getKeyword().equals("additionalProperties") && error.getProperty() != null
                ? at + "/" + error.getProperty()
                : at;
        return new CriteriaProblem(
                sheet.file(), sheet.lineAt(pointer), sheet.placeAt(pointer), sentence(error, at), remedy(error));
    }

    /** The library begins with the pointer, which is said otherwise here. */
    private static String sentence(Error error, String at) {
        String said = String.valueOf(error.getMessage());
        String bare = said.startsWith(at + ": ") ? said.substring(at.length() + 2) : said;
        return bare.isEmpty()
                ? "It is not as the schema says."
                : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1) + ".";
    }

    private static String remedy(Error error) {
        return switch (error.getKeyword()) {
            case "required" ->
                "Add the field " + Optional.ofNullable(error.getProperty()).orElse("that is named") + ".";
            case "additionalProperties" -> "Check the spelling, or remove the field.";
            case "enum", "const" -> "Use one of the values that are named.";
            case "pattern" -> "Write it in the form that is named.";
            case "type" -> "Write a value of the type that is named; put dates and editions in quotes.";
            case "minItems", "minProperties", "minLength" -> "Fill it in, or leave the field out where it may be.";
            case "uniqueItems" -> "Take the repeated value out.";
            default -> "Compare with schemas/criteria.json.";
        };
    }

    /** The definition of that part, with the same schema around it. */
    private Schema schema(Part part) {
        try (InputStream in = CriteriaSchema.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new CriteriaBroken("There is no " + FILE + " in this library");
            }
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String entered = whole.replaceFirst(
                    "\"\\$defs\": \\{",
                    "\"\\$ref\": \"#/\\$defs/" + part.name().toLowerCase(Locale.ROOT) + "\", \"\\$defs\": {");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(entered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
