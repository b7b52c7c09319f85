package org.civicstore.taxonomy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The life events, categories and collections that citizens see, in the order in which they are shown. They come with the product, in
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

    /** All collections that have begun and not ended. */
    public List<ListingCollection> collections() {
        return now().collections();
    }

    /** The category; its slug differs from the one asked for when that one was removed and leads on. */
    public Optional<Taxon> category(String slug) {
        return now().category(slug);
    }

    /** The life event with its steps; its slug differs from the one asked for when it has moved. */
    public Optional<LifeEvent> lifeEvent(String slug) {
        return now().event(slug);
    }

    /** The collection; its slug differs from the one asked for when it has moved. */
    public Optional<ListingCollection> collection(String slug) {
        return now().collection(slug);
    }

    /** Whether something stood at the address once, was removed or has ended, and leads nowhere. */
    public boolean isGone(EntryKind kind, String slug) {
        return now().isGone(kind, slug);
    }

    /**
     * An entry as citizens do not see it yet, for those who may ({@link TaxonomyPolicy#maySeeDrafts}).
     *
     * @param edition the number of an edition; nothing: the draft, else what was published last
     */
    public Optional<TaxonomyContent> preview(EntryKind kind, String slug, Optional<Integer> edition) {
        return edition.isPresent()
                ? queries.edition(kind, slug, edition.get())
                : queries.draft(kind, slug).or(() -> queries.newest(kind, slug));
    }

    /** All categories with that one as it would be. */
    public List<Taxon> categoriesWith(Taxon changed) {
        List<Taxon> shown = new ArrayList<>(categories());
        shown.replaceAll(category -> category.slug().equals(changed.slug()) ? changed : category);
        if (!shown.contains(changed)) {
            shown.add(changed);
        }
        return shown;
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
