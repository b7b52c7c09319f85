package org.civicstore.catalogue.collection;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.taxonomy.ListingCollection;

/** Collections over HTTP. */
final class CollectionBodies {
    private CollectionBodies() {}

    /** All collections. */
    @Introspected
    record CollectionsBody(List<CollectionLineBody> items) {}

    /**
     * A collection, with its texts in all languages.
     *
     * @param until when it ends
     * @param total how many of its listings are on offer
     */
    @Introspected
    record CollectionLineBody(
            String slug,
            String icon,
            Map<String, String> name,
            Map<String, String> lead,
            Optional<Instant> until,
            int total) {
        static CollectionLineBody of(ShownCollection shown) {
            ListingCollection collection = shown.collection();
            return new CollectionLineBody(
                    collection.slug(),
                    collection.icon(),
                    collection.names(),
                    collection.leads(),
                    Optional.ofNullable(collection.until()),
                    shown.entries().size());
        }
    }

    /** A collection with its listings. */
    @Introspected
    record CollectionBody(
            String slug,
            String icon,
            Map<String, String> name,
            Map<String, String> lead,
            Map<String, String> text,
            Optional<Instant> until,
            List<CollectedBody> items) {
        static CollectionBody of(ShownCollection shown) {
            ListingCollection collection = shown.collection();
            return new CollectionBody(
                    collection.slug(),
                    collection.icon(),
                    collection.names(),
                    collection.leads(),
                    collection.texts(),
                    Optional.ofNullable(collection.until()),
                    shown.entries().stream()
                            .map(entry -> new CollectedBody(entry.card(), entry.notes()))
                            .toList());
        }
    }

    /** A listing, and why it is in the collection. */
    @Introspected
    record CollectedBody(ListingCard listing, Map<String, String> note) {}
}
