package org.civicstore.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.civicstore.certification.CertificationJson;

/** What surrounds the programmes that come with the product, from {@code resources/programme/shipped.json}. */
final class ShippedArrangements {
    private static final String RESOURCE = "programme/shipped.json";

    private ShippedArrangements() {}

    record Shipped(String slug, Arrangement arrangement) {}

    static List<Shipped> all() {
        try (InputStream in = Objects.requireNonNull(
                ShippedArrangements.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE + " is missing")) {
            return CertificationJson.mapper().readValue(in, new TypeReference<List<Shipped>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
