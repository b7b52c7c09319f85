package org.civicstore.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import org.civicstore.certification.CertificationJson;

/** The stored JSON form of the parts of a case that are read as a whole. */
@Singleton
public class CaseJson {
    private final JsonMapper mapper;

    CaseJson() {
        this.mapper = CertificationJson.mapper();
        // The same content has the same bytes, in every run of the server: digests are taken of it.
        mapper.configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of a case can always be written as JSON", e);
        }
    }

    public <T> T read(String stored, TypeReference<T> type) {
        try {
            return mapper.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored part of a case cannot be read", e);
        }
    }
}
