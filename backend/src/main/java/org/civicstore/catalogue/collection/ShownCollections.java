package org.civicstore.catalogue.collection;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.shelf.CardQueries;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ShelfVersion;
import org.civicstore.taxonomy.ListingCollection;
import org.civicstore.taxonomy.Taxonomy;

/**
 * The collections with those of their listings that are on offer. What is quarantined, suspended or withdrawn is on no
 * shelf, so it drops out by itself, and comes back when it is restored. Kept while shelves and collections stay as they are.
 */
@Singleton
public class ShownCollections {
    private final Taxonomy taxonomy;
    private final CardQueries cards;
    private final ShelfVersion version;
    private volatile Kept kept = new Kept(-1, List.of(), List.of());

    ShownCollections(Taxonomy taxonomy, CardQueries cards, ShelfVersion version) {
        this.taxonomy = taxonomy;
        this.cards = cards;
        this.version = version;
    }

    /** Those that have something to show, in the order of operators. */
    public List<ShownCollection> all() {
        return every().stream()
                .filter(collection -> !collection.entries().isEmpty())
                .toList();
    }

    /** One of them, also when none of its listings is on offer; its slug differs from the one asked for when it has moved. */
    public Optional<ShownCollection> find(String slug) {
        return taxonomy.collection(slug).flatMap(found -> every().stream()
                .filter(shown -> shown.collection().slug().equals(found.slug()))
                .findFirst());
    }

    /** What citizens would see of the collection now. */
    public ShownCollection of(ListingCollection collection) {
        return shown(collection, cards(List.of(collection)));
    }

    private List<ShownCollection> every() {
        long current = version.current();
        List<ListingCollection> collections = taxonomy.collections();
        Kept last = kept;
        if (last.version() != current || !last.of().equals(collections)) {
            Map<String, ListingCard> found = cards(collections);
            last = new Kept(
                    current,
                    collections,
                    collections.stream()
                            .map(collection -> shown(collection, found))
                            .toList());
            kept = last;
        }
        return last.shown();
    }

    private Map<String, ListingCard> cards(List<ListingCollection> collections) {
        List<String> slugs = collections.stream()
                .flatMap(collection -> collection.items().stream())
                .map(ListingCollection.Item::slug)
                .distinct()
                .toList();
        return slugs.isEmpty() ? Map.of() : cards.cards(slugs);
    }

    private static ShownCollection shown(ListingCollection collection, Map<String, ListingCard> found) {
        return new ShownCollection(
                collection,
                collection.items().stream()
                        .filter(item -> found.containsKey(item.slug())
                                && found.get(item.slug()).promotable())
                        .map(item -> new ShownCollection.Entry(found.get(item.slug()), item.notes()))
                        .toList());
    }

    private record Kept(long version, List<ListingCollection> of, List<ShownCollection> shown) {}
}
