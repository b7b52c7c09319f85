package org.civicstore.taxonomy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.civicstore.certification.CertificationJson;

/** Reads the life events and categories that come with the product, from {@code resources/taxonomy}. */
final class ShippedTaxonomy {
    private static final JsonMapper JSON = CertificationJson.mapper();

    private ShippedTaxonomy() {}

    static List<TaxonomyContent> categories() {
        return load("taxonomy/categories.json");
    }

    static List<TaxonomyContent> lifeEvents() {
        return load("taxonomy/life-events.json");
    }

    private static List<TaxonomyContent> load(String resource) {
        try (InputStream in = Objects.requireNonNull(
                ShippedTaxonomy.class.getClassLoader().getResourceAsStream(resource), () -> resource + " is missing")) {
            return JSON.readValue(in, new TypeReference<List<TaxonomyContent>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
