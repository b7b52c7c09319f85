package org.civicstore.taxonomy;

import io.micronaut.core.annotation.Introspected;
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
 */
@Introspected
public record TaxonomyContent(
        String slug,
        String icon,
        Map<String, String> names,
        Map<String, String> leads,
        List<String> categories,
        List<String> neighbours,
        List<LifeEvent.Step> steps) {

    public TaxonomyContent(
            @Nullable String slug,
            @Nullable String icon,
            @Nullable Map<String, String> names,
            @Nullable Map<String, String> leads,
            @Nullable List<String> categories,
            @Nullable List<String> neighbours,
            @Nullable List<LifeEvent.Step> steps) {
        this.slug = Given.text(slug);
        this.icon = Given.text(icon);
        this.names = Given.texts(names);
        this.leads = Given.texts(leads);
        this.categories = Given.items(categories);
        this.neighbours = Given.items(neighbours);
        this.steps = Given.items(steps);
    }

    public Taxon taxon() {
        return new Taxon(slug, icon, names, leads, categories);
    }

    public LifeEvent lifeEvent() {
        return new LifeEvent(slug, icon, names, leads, categories, neighbours, steps);
    }
}
