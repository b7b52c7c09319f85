package org.civicstore.taxonomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.shared.text.Languages;

/** What has to hold between the life events and categories before a citizen may see them. */
final class TaxonomyRules {
    private final Set<String> categories;
    private final Set<String> events;
    private final List<String> faults = new ArrayList<>();

    private TaxonomyRules(List<Taxon> categories, List<LifeEvent> events) {
        this.categories = categories.stream().map(Taxon::slug).collect(Collectors.toSet());
        this.events = events.stream().map(LifeEvent::slug).collect(Collectors.toSet());
    }

    /** One sentence for each fault; none when everything holds. */
    static List<String> faults(List<Taxon> categories, List<LifeEvent> events) {
        TaxonomyRules rules = new TaxonomyRules(categories, events);
        rules.distinct("categories", categories.stream().map(Taxon::slug));
        rules.distinct("life events", events.stream().map(LifeEvent::slug));
        categories.forEach(category -> rules.spoken(category.slug(), List.of(category.names(), category.leads())));
        events.forEach(rules::event);
        return List.copyOf(rules.faults);
    }

    private void event(LifeEvent event) {
        String at = event.slug();
        spoken(at, List.of(event.names(), event.leads()));
        distinct("steps of " + at, event.steps().stream().map(LifeEvent.Step::slug));
        known(at + " names an unknown category", categories, event.categories());
        known(at + " names an unknown neighbour", events, event.neighbours());
        demand(!event.neighbours().contains(event.slug()), at + " is its own neighbour");
        demand(!event.steps().isEmpty(), at + " has no steps");
        event.steps().forEach(step -> step(at + "/" + step.slug(), step));
    }

    private void step(String at, LifeEvent.Step step) {
        spoken(at, List.of(step.names(), step.texts(), step.withoutApp()));
        known(at + " names an unknown category", categories, step.categories());
        Stream.concat(step.services().stream(), step.courses().stream()).forEach(service -> {
            spoken(at + ", " + service.provider(), List.of(service.names()));
            demand(service.address().startsWith("https://"), at + ", " + service.provider() + ": not an https address");
        });
    }

    private void distinct(String what, Stream<String> slugs) {
        Set<String> seen = new HashSet<>();
        slugs.filter(slug -> !seen.add(slug)).forEach(slug -> faults.add(what + ": " + slug + " is there twice"));
    }

    private void spoken(String at, List<Map<String, String>> texts) {
        for (String language : Languages.ALL) {
            demand(
                    texts.stream()
                            .allMatch(text -> !text.getOrDefault(language, "").isBlank()),
                    at + " lacks a text in " + language);
        }
    }

    private void known(String fault, Set<String> known, List<String> named) {
        named.stream().filter(slug -> !known.contains(slug)).forEach(slug -> faults.add(fault + ": " + slug));
    }

    private void demand(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
