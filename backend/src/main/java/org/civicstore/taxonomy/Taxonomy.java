package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The life events and categories that citizens see, in the order in which they are shown. They come with the product, in
 * {@code resources/taxonomy}, until operators edit them; a broken file stops the start. What is published on another
 * node is seen here within a second, and what is scheduled at its time.
 */
@Singleton
public class Taxonomy {
    private final TaxonomyQueries queries;
    private final TaxonomyVersion version;
    private final Clock clock;
    private final AtomicLong editions = new AtomicLong();
    private volatile @Nullable Kept kept;

    Taxonomy(TaxonomyQueries queries, TaxonomyVersion version, ShippingService shipping, Clock clock) {
        this.queries = queries;
        this.version = version;
        this.clock = clock;
        shipping.ship();
    }

    public List<Taxon> categories() {
        return now().categories();
    }

    /** All life events without their steps. */
    public List<Taxon> lifeEvents() {
        return now().events().stream().map(LifeEvent::taxon).toList();
    }

    public boolean isCategory(String slug) {
        return category(slug).isPresent();
    }

    public Optional<Taxon> category(String slug) {
        return now().category(slug);
    }

    /** The life event with its steps; its slug differs from the one asked for when it has moved. */
    public Optional<LifeEvent> lifeEvent(String slug) {
        return now().event(slug);
    }

    /** The draft of a life event, for those who may see it ({@link TaxonomyPolicy#maySeeDrafts}). */
    public Optional<LifeEvent> lifeEventDraft(String slug) {
        return queries.draft(EntryKind.LIFE_EVENT, slug).map(TaxonomyContent::lifeEvent);
    }

    /** All categories with one of them as its draft says, for those who may see it. */
    public Optional<List<Taxon>> categoriesWithDraft(String slug) {
        return queries.draft(EntryKind.CATEGORY, slug).map(draft -> {
            List<Taxon> shown = categories().stream()
                    .map(category -> category.slug().equals(slug) ? draft.taxon() : category)
                    .toList();
            return category(slug).isPresent()
                    ? shown
                    : java.util.stream.Stream.concat(shown.stream(), java.util.stream.Stream.of(draft.taxon()))
                            .toList();
        });
    }

    /** A number that grows whenever citizens may see something else than before; for what was made of the taxonomy. */
    public long edition() {
        return recent().edition();
    }

    private TaxonomySnapshot now() {
        return recent().snapshot();
    }

    private Kept recent() {
        long number = version.current();
        Kept last = kept;
        if (last != null
                && last.version() == number
                && clock.instant().isBefore(last.snapshot().until())) {
            return last;
        }
        Kept fresh = new Kept(number, queries.at(clock.instant()), editions.incrementAndGet());
        kept = fresh;
        return fresh;
    }

    private record Kept(long version, TaxonomySnapshot snapshot, long edition) {}
}
