package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchQuestion;
import org.civicstore.taxonomy.Taxonomy;

/**
 * Certified apps that could serve instead of one: those that say what it says, in its categories first and then in its life
 * events. Nobody can pay to be among them. Answers are kept while the shelves stay as they are.
 */
@Singleton
public class SimilarApps {
    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 24;
    private static final int KEPT = 2_000;
    private static final int LONGEST_QUESTION = 120;

    private final ListingSearch search;
    private final Taxonomy taxonomy;
    private final ShelfVersion version;
    private final Map<String, List<ListingCard>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<ListingCard>> eldest) {
            return size() > KEPT;
        }
    };
    private long keptVersion = -1;

    SimilarApps(ListingSearch search, Taxonomy taxonomy, ShelfVersion version) {
        this.search = search;
        this.taxonomy = taxonomy;
        this.version = version;
    }

    /** At most three, the likest first. */
    public List<ListingCard> to(ListingDocument app) {
        long current = version.current();
        synchronized (kept) {
            if (keptVersion != current) {
                kept.clear();
                keptVersion = current;
            }
            List<ListingCard> known = kept.get(app.slug());
            if (known != null) {
                return known;
            }
        }
        List<ListingCard> found = find(app);
        synchronized (kept) {
            if (keptVersion == current) {
                kept.put(app.slug(), found);
            }
        }
        return found;
    }

    private List<ListingCard> find(ListingDocument app) {
        if (app.categories().isEmpty()) {
            return List.of();
        }
        Set<ListingCard> candidates = new HashSet<>();
        Map<Facet, List<String>> sameCategory = Map.of(Facet.CATEGORY, app.categories());
        List<ListingCard> alike = ask(words(app), sameCategory);
        candidates.addAll(alike);
        candidates.addAll(ask("", sameCategory));
        if (candidates.size() <= SHOWN) {
            List<String> events = events(app);
            if (!events.isEmpty()) {
                candidates.addAll(ask("", Map.of(Facet.LIFE_EVENT, events)));
            }
        }
        List<ListingCard> others = new ArrayList<>(candidates);
        others.removeIf(card -> card.slug().equals(app.slug()));
        others.sort(Comparator.comparingInt((ListingCard card) -> likeness(app, card, alike))
                .reversed()
                .thenComparing(ListingCard::slug));
        return others.stream().limit(SHOWN).toList();
    }

    /** What they have in common: purpose before platform and language, and warnings count against an app. */
    private static int likeness(ListingDocument app, ListingCard card, List<ListingCard> alike) {
        int place = alike.indexOf(card);
        return (place < 0 ? 0 : LOOKED_AT - place)
                + 12 * common(app.categories(), card.categories())
                + 2 * Math.min(1, common(app.platforms(), card.platforms()))
                + 2 * Math.min(1, common(app.languages(), card.languages()))
                - card.warnings().size();
    }

    private static int common(List<String> some, List<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private List<ListingCard> ask(String text, Map<Facet, List<String>> filters) {
        return search.cards(new SearchQuestion(text, "nb", filters, SearchQuestion.Sort.RELEVANCE, 1, LOOKED_AT, false))
                .cards()
                .items();
    }

    private List<String> events(ListingDocument app) {
        return taxonomy.lifeEvents().stream()
                .filter(event -> event.categories().stream().anyMatch(app.categories()::contains))
                .map(event -> event.slug())
                .toList();
    }

    /** What it says of itself in one sentence. */
    private static String words(ListingDocument app) {
        Map<String, String> said = app.shortDescription();
        String text = Optional.ofNullable(said.get("nb"))
                .or(() -> Optional.ofNullable(said.get("en")))
                .or(() -> said.values().stream().sorted().findFirst())
                .orElse("");
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST_QUESTION)));
    }
}
