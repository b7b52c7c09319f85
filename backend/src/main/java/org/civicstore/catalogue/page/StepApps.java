package org.civicstore.catalogue.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.catalogue.shelf.ListingQuestion;
import org.civicstore.shared.paging.Page;
import org.civicstore.taxonomy.LifeEvent;
import org.civicstore.taxonomy.Taxon;
import org.civicstore.taxonomy.Taxonomy;

/**
 * Puts certified apps beside the steps of a life event: the newest in the step's categories. Two steps may share a
 * category; what an earlier step has shown then comes last in the later one.
 */
@Singleton
class StepApps {
    private static final int SHOWN = 4;

    private final ListingQueries listings;
    private final Taxonomy taxonomy;

    StepApps(ListingQueries listings, Taxonomy taxonomy) {
        this.listings = listings;
        this.taxonomy = taxonomy;
    }

    List<LifeEventPage.Step> of(LifeEvent event) {
        Map<String, Page<ListingCard>> byCategory = new HashMap<>();
        Set<String> shown = new HashSet<>();
        List<LifeEventPage.Step> steps = new ArrayList<>();
        for (LifeEvent.Step step : event.steps()) {
            List<Taxon> categories = step.categories().stream()
                    .flatMap(category -> taxonomy.category(category).stream())
                    .distinct()
                    .toList();
            categories.forEach(category -> byCategory.computeIfAbsent(category.slug(), this::newest));
            List<ListingCard> apps = categories.stream()
                    .flatMap(category -> byCategory.get(category.slug()).items().stream())
                    .distinct()
                    .sorted(Comparator.comparing((ListingCard card) -> shown.contains(card.slug()))
                            .thenComparing(
                                    Comparator.comparing(ListingCard::updatedAt).reversed()))
                    .limit(SHOWN)
                    .toList();
            apps.forEach(card -> shown.add(card.slug()));
            steps.add(new LifeEventPage.Step(step, apps, more(categories, byCategory, apps)));
        }
        return List.copyOf(steps);
    }

    private List<LifeEventPage.More> more(
            List<Taxon> categories, Map<String, Page<ListingCard>> byCategory, List<ListingCard> apps) {
        return categories.stream()
                .map(category -> new LifeEventPage.More(
                        category, byCategory.get(category.slug()).total()))
                .filter(more -> more.total()
                        > apps.stream()
                                .filter(card -> card.categories()
                                        .contains(more.category().slug()))
                                .count())
                .toList();
    }

    /** Enough that two steps can show different ones. */
    private Page<ListingCard> newest(String category) {
        return listings.cards(new ListingQuestion(
                "",
                Optional.of(category),
                Optional.empty(),
                Optional.empty(),
                ListingQuestion.Sort.NEWEST,
                1,
                2 * SHOWN));
    }
}
