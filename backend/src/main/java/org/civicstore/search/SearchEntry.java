package org.civicstore.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.id.ListingId;

/**
 * What is indexed of one listing.
 *
 * @param name per language tag, as all maps of texts here
 * @param description Markdown; its marks are left out of the index
 * @param provider name of who offers it
 * @param facets the values it is counted under
 * @param shown what is shown of it in a list, in the catalogue's own words; given back as it is. Entries from before it was
 *     stored have none
 * @param certifiedSince when a release of it was first certified: of two with the same name, the older is the original
 */
public record SearchEntry(
        ListingId listing,
        String slug,
        Map<String, String> name,
        Map<String, String> summary,
        Map<String, String> description,
        Map<String, List<String>> features,
        String provider,
        Map<Facet, Set<String>> facets,
        Instant newestAt,
        Instant certifiedSince,
        Optional<String> shown) {

    public SearchEntry {
        name = Map.copyOf(name);
        summary = Map.copyOf(summary);
        description = Map.copyOf(description);
        features = Map.copyOf(features);
        facets = Map.copyOf(facets);
    }
}
