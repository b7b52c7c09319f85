package org.civicstore.taxonomy;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;

/** What the taxonomy says over HTTP. */
final class TaxonomyBodies {
    private TaxonomyBodies() {}

    /** A category, with its texts in all languages. */
    @Introspected
    record CategoryBody(String slug, String icon, Map<String, String> name, Map<String, String> lead) {
        static CategoryBody of(Taxon taxon) {
            return new CategoryBody(taxon.slug(), taxon.icon(), taxon.names(), taxon.leads());
        }
    }

    /** A life event, with its texts in all languages and the categories that help in it. */
    @Introspected
    record LifeEventBody(
            String slug, String icon, Map<String, String> name, Map<String, String> lead, List<String> categories) {
        static LifeEventBody of(Taxon taxon) {
            return new LifeEventBody(taxon.slug(), taxon.icon(), taxon.names(), taxon.leads(), taxon.categories());
        }
    }
}
