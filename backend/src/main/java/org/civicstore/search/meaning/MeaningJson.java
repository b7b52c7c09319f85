package org.civicstore.search.meaning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.CertificationJson;

/** The form in which the words of a meaning stand in the database. */
final class MeaningJson {
    private static final JsonMapper JSON = CertificationJson.mapper();

    private MeaningJson() {}

    static Map<String, List<String>> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<Map<String, List<String>>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored meaning cannot be read", e);
        }
    }

    static String write(Map<String, List<String>> names) {
        try {
            return JSON.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A meaning cannot be written as JSON", e);
        }
    }
}
