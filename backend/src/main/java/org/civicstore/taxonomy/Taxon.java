package org.civicstore.taxonomy;

import java.util.List;
import java.util.Map;
import org.civicstore.shared.text.Languages;

/**
 * One life event or category.
 *
 * @param slug its name in addresses and declarations, for ever
 * @param icon name of its icon in the sprite
 * @param names per language
 * @param leads per language: one short line below the name
 * @param categories of a life event: the categories whose apps help in it; empty for a category
 */
public record Taxon(
        String slug, String icon, Map<String, String> names, Map<String, String> leads, List<String> categories) {

    public Taxon {
        names = Map.copyOf(names);
        leads = Map.copyOf(leads);
        categories = List.copyOf(categories);
    }

    /** The name in that language, else in the one that serves its readers best. */
    public String name(String language) {
        return said(names, language, slug);
    }

    /** The line below the name in that language, else in the one that serves its readers best. */
    public String lead(String language) {
        return said(leads, language, "");
    }

    private static String said(Map<String, String> texts, String language, String otherwise) {
        return Languages.nearest(language, texts.keySet()).map(texts::get).orElse(otherwise);
    }
}
