package org.civicstore.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.civicstore.certification.CertificationJson;

/** The form in which drafts and editions stand in the database. */
final class TaxonomyJson {
    private static final JsonMapper JSON = CertificationJson.mapper();

    private TaxonomyJson() {}

    static TaxonomyContent read(String text) {
        try {
            return JSON.readValue(text, TaxonomyContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored of the taxonomy cannot be read", e);
        }
    }

    static String write(TaxonomyContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The taxonomy cannot be written as JSON", e);
        }
    }
}
