package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.warning.WarningTable;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchEntry;
import org.civicstore.shared.id.ListingId;
import org.civicstore.taxonomy.Taxonomy;

/** Says what of a listing can be searched for, from the document that citizens see: nothing else is found by. */
@Singleton
class EntryAssembly {
    private final Taxonomy taxonomy;
    private final WarningTable warnings;

    EntryAssembly(Taxonomy taxonomy, WarningTable warnings) {
        this.taxonomy = taxonomy;
        this.warnings = warnings;
    }

    /**
     * @param all all releases of the listing
     * @param card what is shown of it in a list, as JSON
     */
    SearchEntry entry(ListingId listing, ListingDocument document, List<Release> all, String card) {
        return new SearchEntry(
                listing,
                document.slug(),
                document.name(),
                document.shortDescription(),
                document.description(),
                document.features(),
                document.organisation().name(),
                facets(document),
                document.updatedAt(),
                all.stream().map(Release::publishedAt).min(Instant::compareTo).orElse(document.updatedAt()),
                Optional.of(card));
    }

    private Map<Facet, Set<String>> facets(ListingDocument document) {
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.CATEGORY, Set.copyOf(document.categories()));
        facets.put(Facet.LIFE_EVENT, lifeEvents(document));
        facets.put(Facet.PLATFORM, values(document.platforms()));
        facets.put(Facet.LANGUAGE, values(document.languages()));
        facets.put(Facet.PRICE, values(List.of(document.price().kind().name())));
        facets.put(Facet.PROVIDER, values(List.of(document.organisation().kind())));
        facets.put(
                Facet.CERTIFICATE,
                values(List.of(document.certificate().status().name())));
        facets.put(Facet.ACCESSIBILITY, accessibility(document));
        facets.put(Facet.DATA, data(document));
        facets.put(Facet.WITHOUT, without(document));
        return facets;
    }

    private Set<String> lifeEvents(ListingDocument document) {
        return taxonomy.lifeEvents().stream()
                .filter(event -> event.categories().stream().anyMatch(document.categories()::contains))
                .map(event -> event.slug())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@code verified}: a certifier saw the statement; {@code stated}: the vendor links to one. */
    private static Set<String> accessibility(ListingDocument document) {
        return document.facts().stream()
                .filter(fact -> fact.key().equals("accessibility"))
                .map(fact -> fact.how() == FactSource.DECLARED ? "stated" : "verified")
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the label says it does not do: the things people want to avoid. */
    private static Set<String> data(ListingDocument document) {
        Set<String> said = new LinkedHashSet<>();
        for (Fact fact : document.facts()) {
            if (fact.value().isEmpty()) {
                switch (fact.key()) {
                    case "data" -> said.add("no-data");
                    case "sharing" -> said.add("no-sharing");
                    case "trackers" -> said.add("no-trackers");
                    case "advertising" -> said.add("no-advertising");
                    case "ai" -> said.add("no-ai");
                    default -> {
                        // Nothing that people narrow by.
                    }
                }
            }
        }
        return said;
    }

    private Set<String> without(ListingDocument document) {
        Set<String> absent = new LinkedHashSet<>(warnings.ids());
        document.warnings().forEach(warning -> absent.remove(warning.id()));
        return absent;
    }

    private static Set<String> values(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
