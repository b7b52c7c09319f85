package org.civicstore.taxonomy;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an entry says, of whatever kind: the form in which drafts and editions are stored, shipped and edited. What a
 * kind does not use is empty.
 *
 * @param slug its name in addresses
 * @param icon name of its icon in the sprite
 * @param names per language
 * @param leads per language: one short line below the name
 * @param categories of a life event: those whose apps are about it
 * @param neighbours of a life event
 * @param steps of a life event
 * @param texts of a collection, per language: what it is for
 * @param listings of a collection
 * @param until when a collection ends, exclusively; null: it does not
 */
@Introspected
public record TaxonomyContent(
        String slug,
        String icon,
        Map<String, String> names,
        Map<String, String> leads,
        List<String> categories,
        List<String> neighbours,
        List<LifeEvent.Step> steps,
        Map<String, String> texts,
        List<ListingCollection.Item> listings,
        @Nullable Instant until) {

    public TaxonomyContent(
            @Nullable String slug,
            @Nullable String icon,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> leads,
            @Nullable List<String> categories,
            @Nullable List<String> neighbours,
            @Nullable List<LifeEvent.Step> steps,
            @Nullable Map<String, String> texts,
            @Nullable List<ListingCollection.Item> listings,
            @Nullable Instant until) {
        this.slug = Given.text(slug);
        this.icon = Given.text(icon);
        this.names = Given.texts(names);
        this.leads = Given.texts(leads);
        this.categories = Given.items(categories);
        this.neighbours = Given.items(neighbours);
        this.steps = Given.items(steps);
        this.texts = Given.texts(texts);
        this.listings = Given.items(listings);
        this.until = until;
    }

    public Taxon taxon() {
        return new Taxon(slug, icon, names, leads, categories);
    }

    public LifeEvent lifeEvent() {
        return new LifeEvent(slug, icon, names, leads, categories, neighbours, steps);
    }

    public ListingCollection collection() {
        return new ListingCollection(slug, icon, names, leads, texts, listings, until);
    }

    /** Whether it points to that entry of the kind. */
    boolean pointsTo(EntryKind kind, String other) {
        return switch (kind) {
            case CATEGORY ->
                categories.contains(other)
                        || steps.stream().anyMatch(step -> step.categories().contains(other));
            case LIFE_EVENT -> neighbours.contains(other);
            case COLLECTION -> false;
        };
    }
}
