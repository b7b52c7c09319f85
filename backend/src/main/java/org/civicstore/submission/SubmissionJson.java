package org.civicstore.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.manifest.Manifest;

/**
 * The stored JSON form of declarations and snapshots. Keys are sorted, so the same content has the same bytes and thereby
 * the same digest.
 */
@Singleton
class SubmissionJson {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper mapper = CertificationJson.mapper()
            .rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of ours has no JSON form", e);
        }
    }

    /** The value as a tree, for answers that must have this form whatever the web layer's own settings are. */
    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    Manifest declaration(String json) {
        return read(json, Manifest.class);
    }

    SubmittedContents contents(String json) {
        return read(json, SubmittedContents.class);
    }

    Map<String, String> texts(String json) {
        try {
            return mapper.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored texts cannot be read", e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON cannot be read as " + type.getSimpleName(), e);
        }
    }
}
