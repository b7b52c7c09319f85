package org.civicstore.taxonomy;

import com.fasterxml.jackson.databind.JavaType;
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

    static List<Taxon> categories() {
        return load("taxonomy/categories.json", Taxon.class);
    }

    static List<LifeEvent> lifeEvents() {
        return load("taxonomy/life-events.json", LifeEvent.class);
    }

    private static <T> List<T> load(String resource, Class<T> kind) {
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, kind);
        try (InputStream in = Objects.requireNonNull(
                ShippedTaxonomy.class.getClassLoader().getResourceAsStream(resource), () -> resource + " is missing")) {
            return JSON.readValue(in, list);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
