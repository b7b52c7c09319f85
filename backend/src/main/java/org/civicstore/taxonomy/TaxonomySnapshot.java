package org.civicstore.taxonomy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What citizens see of the taxonomy at one moment.
 *
 * @param moved of life events: former slug to present slug
 * @param until when the next edition becomes visible that is published already, else the end of time
 */
record TaxonomySnapshot(List<Taxon> categories, List<LifeEvent> events, Map<String, String> moved, Instant until) {

    TaxonomySnapshot {
        categories = List.copyOf(categories);
        events = List.copyOf(events);
        moved = Map.copyOf(moved);
    }

    Optional<Taxon> category(String slug) {
        return categories.stream().filter(taxon -> taxon.slug().equals(slug)).findFirst();
    }

    /** By its present slug, else by one it had. */
    Optional<LifeEvent> event(String slug) {
        return named(slug).or(() -> Optional.ofNullable(moved.get(slug)).flatMap(this::named));
    }

    private Optional<LifeEvent> named(String slug) {
        return events.stream().filter(event -> event.slug().equals(slug)).findFirst();
    }
}
