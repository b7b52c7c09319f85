package org.civicstore.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/** What the texts of a happening name, as JSON in the database. Long reasons are cut: the page behind has them whole. */
final class Said {
    private static final int LONGEST = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Said() {}

    static String write(Map<String, String> said) {
        Map<String, String> shortened = new TreeMap<>(said);
        shortened.replaceAll((name, text) -> text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
        try {
            return JSON.writeValueAsString(shortened);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written", e);
        }
    }

    static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The store wrote this itself", e);
        }
    }
}
