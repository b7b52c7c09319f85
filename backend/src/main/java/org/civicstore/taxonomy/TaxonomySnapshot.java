package org.civicstore.taxonomy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What citizens see of the taxonomy at one moment.
 *
 * @param former addresses that entries had or left behind
 * @param until when the next edition becomes visible or the next collection ends, else the end of time
 */
record TaxonomySnapshot(
        List<Taxon> categories,
        List<LifeEvent> events,
        List<ListingCollection> collections,
        Map<EntryKind, Former> former,
        Instant until) {
    /** A chain of addresses that lead on to each other is followed so far; operators hardly make one of three. */
    private static final int LONGEST_WAY = 10;

    TaxonomySnapshot {
        categories = List.copyOf(categories);
        events = List.copyOf(events);
        collections = List.copyOf(collections);
        former = Map.copyOf(former);
    }

    Optional<Taxon> category(String slug) {
        return found(EntryKind.CATEGORY, slug, categories, Taxon::slug);
    }

    /** By its present slug, else by one that leads to it. */
    Optional<LifeEvent> event(String slug) {
        return found(EntryKind.LIFE_EVENT, slug, events, LifeEvent::slug);
    }

    Optional<ListingCollection> collection(String slug) {
        return found(EntryKind.COLLECTION, slug, collections, ListingCollection::slug);
    }

    /** Whether there was an entry at the address, and nothing leads on from it. */
    boolean isGone(EntryKind kind, String slug) {
        return former(kind).isGone(slug)
                && switch (kind) {
                    case CATEGORY -> category(slug).isEmpty();
                    case LIFE_EVENT -> event(slug).isEmpty();
                    case COLLECTION -> collection(slug).isEmpty();
                };
    }

    private <T> Optional<T> found(EntryKind kind, String slug, List<T> entries, Function<T, String> name) {
        String at = slug;
        for (int steps = 0; steps < LONGEST_WAY; steps++) {
            String here = at;
            Optional<T> entry =
                    entries.stream().filter(one -> name.apply(one).equals(here)).findFirst();
            String next = former(kind).leads().get(at);
            if (entry.isPresent() || next == null) {
                return entry;
            }
            at = next;
        }
        return Optional.empty();
    }

    private Former former(EntryKind kind) {
        return former.getOrDefault(kind, Former.NONE);
    }

    /**
     * Addresses of one kind under which no entry stands now.
     *
     * @param leads former slug to the slug that it leads to
     * @param gone slugs of what was removed or has ended, with or without something that they lead to
     */
    record Former(Map<String, String> leads, java.util.Set<String> gone) {
        static final Former NONE = new Former(Map.of(), java.util.Set.of());

        Former {
            leads = Map.copyOf(leads);
            gone = java.util.Set.copyOf(gone);
        }

        boolean isGone(String slug) {
            return gone.contains(slug);
        }
    }
}
