package org.civicstore.taxonomy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.CertificationJson;
import org.civicstore.shared.text.Languages;

/**
 * The life events and categories, in the order in which they are shown. They are data of the product, in
 * {@code resources/taxonomy}, and the same in every installation; a broken file stops the start.
 */
@Singleton
public class Taxonomy {
    private final List<Taxon> categories;
    private final List<Taxon> lifeEvents;
    private final Set<String> categorySlugs;

    public Taxonomy() {
        JsonMapper json = CertificationJson.mapper();
        this.categories = load(json, "taxonomy/categories.json");
        this.lifeEvents = load(json, "taxonomy/life-events.json");
        this.categorySlugs = categories.stream().map(Taxon::slug).collect(Collectors.toUnmodifiableSet());
        lifeEvents.forEach(event -> {
            if (!categorySlugs.containsAll(event.categories())) {
                throw new IllegalStateException("The life event " + event.slug() + " names an unknown category");
            }
        });
    }

    public List<Taxon> categories() {
        return categories;
    }

    public List<Taxon> lifeEvents() {
        return lifeEvents;
    }

    public boolean isCategory(String slug) {
        return categorySlugs.contains(slug);
    }

    public Optional<Taxon> category(String slug) {
        return categories.stream().filter(taxon -> taxon.slug().equals(slug)).findFirst();
    }

    public Optional<Taxon> lifeEvent(String slug) {
        return lifeEvents.stream().filter(taxon -> taxon.slug().equals(slug)).findFirst();
    }

    private static List<Taxon> load(JsonMapper json, String resource) {
        try (InputStream in = Objects.requireNonNull(
                Taxonomy.class.getClassLoader().getResourceAsStream(resource), () -> resource + " is missing")) {
            List<Taxon> taxa = json.readValue(in, new TypeReference<List<Taxon>>() {});
            Set<String> slugs = new HashSet<>();
            for (Taxon taxon : taxa) {
                if (!slugs.add(taxon.slug())
                        || !taxon.names().keySet().containsAll(Languages.ALL)
                        || !taxon.leads().keySet().containsAll(Languages.ALL)) {
                    throw new IllegalStateException(resource + ": " + taxon.slug() + " is there twice or lacks a text");
                }
            }
            return List.copyOf(taxa);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
