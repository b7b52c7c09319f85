package org.civicstore.catalogue.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchAnswer;
import org.civicstore.taxonomy.LifeEvent;
import org.civicstore.taxonomy.Taxon;
import org.civicstore.taxonomy.Taxonomy;

/** Puts what answers can be narrowed by into words. */
final class FacetViews {
    private static final List<Facet> ORDER = List.of(
            Facet.LIFE_EVENT,
            Facet.CATEGORY,
            Facet.PLATFORM,
            Facet.PRICE,
            Facet.PROVIDER,
            Facet.LANGUAGE,
            Facet.CERTIFICATE,
            Facet.ACCESSIBILITY,
            Facet.DATA,
            Facet.WITHOUT);

    private final Taxonomy taxonomy;
    private final Speech t;

    FacetViews(Taxonomy taxonomy, Speech t) {
        this.taxonomy = taxonomy;
        this.t = t;
    }

    /**
     * A facet with a single value that is not chosen narrows nothing and is left out, as is a value of a facet that
     * demands all when every listing has it.
     *
     * @param total how many listings were found
     */
    List<FacetView> of(Map<Facet, List<SearchAnswer.Count>> counted, Map<Facet, List<String>> filters, long total) {
        List<FacetView> views = new ArrayList<>();
        for (Facet facet : ORDER) {
            List<String> chosen = filters.getOrDefault(facet, List.of());
            Map<String, Long> counts = new LinkedHashMap<>();
            chosen.forEach(value -> counts.put(value, 0L));
            counted.getOrDefault(facet, List.of()).forEach(count -> counts.put(count.value(), count.count()));
            if (facet.demandsAll()) {
                counts.entrySet().removeIf(entry -> entry.getValue() == total && !chosen.contains(entry.getKey()));
            }
            if (counts.size() > (facet.demandsAll() ? 0 : 1) || !chosen.isEmpty()) {
                views.add(new FacetView(
                        facet.key(), t.say("storefront.facet." + facet.key()), options(facet, counts, chosen)));
            }
        }
        return views;
    }

    private List<FacetView.Option> options(Facet facet, Map<String, Long> counts, List<String> chosen) {
        return counts.entrySet().stream()
                .map(entry -> new FacetView.Option(
                        entry.getKey(),
                        name(facet, entry.getKey()),
                        facet == Facet.LANGUAGE ? entry.getKey() : "",
                        entry.getValue(),
                        chosen.contains(entry.getKey())))
                .toList();
    }

    /** A value in the reader's language. */
    String name(Facet facet, String value) {
        return switch (facet) {
            case LIFE_EVENT ->
                taxonomy.lifeEvent(value).map(LifeEvent::taxon).map(this::name).orElse(value);
            case CATEGORY -> taxonomy.category(value).map(this::name).orElse(value);
            case PLATFORM -> t.word("platform", value);
            case LANGUAGE -> t.languageName(value);
            case PRICE -> t.word("price", value.toUpperCase(Locale.ROOT));
            case PROVIDER -> t.word("maker", value.toUpperCase(Locale.ROOT));
            case WITHOUT -> WarningView.label(value, t);
            case CERTIFICATE, ACCESSIBILITY, DATA -> t.word("facet." + facet.key(), value);
        };
    }

    private String name(Taxon taxon) {
        return taxon.name(t.language());
    }
}
