package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life events and categories, in the order in which they are shown. They are data of the product, in
 * {@code resources/taxonomy}, and the same in every installation; a broken file stops the start.
 */
@Singleton
public class Taxonomy {
    private final List<Taxon> categories;
    private final List<LifeEvent> guides;
    private final List<Taxon> lifeEvents;
    private final Set<String> categorySlugs;

    public Taxonomy() {
        this.categories = ShippedTaxonomy.categories();
        this.guides = ShippedTaxonomy.lifeEvents();
        List<String> faults = TaxonomyRules.faults(categories, guides);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        this.lifeEvents = guides.stream().map(LifeEvent::taxon).toList();
        this.categorySlugs = categories.stream().map(Taxon::slug).collect(Collectors.toUnmodifiableSet());
    }

    public List<Taxon> categories() {
        return categories;
    }

    /** All life events without their steps. */
    public List<Taxon> lifeEvents() {
        return lifeEvents;
    }

    public boolean isCategory(String slug) {
        return categorySlugs.contains(slug);
    }

    public Optional<Taxon> category(String slug) {
        return categories.stream().filter(taxon -> taxon.slug().equals(slug)).findFirst();
    }

    /** The life event with its steps. */
    public Optional<LifeEvent> lifeEvent(String slug) {
        return guides.stream().filter(event -> event.slug().equals(slug)).findFirst();
    }
}
