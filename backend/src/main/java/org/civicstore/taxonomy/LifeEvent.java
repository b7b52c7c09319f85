package org.civicstore.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A situation in life, as a way through it: what to do, in order, and who helps with each step.
 *
 * @param slug its name in addresses
 * @param icon name of its icon in the sprite
 * @param names per language
 * @param leads per language: one short line below the name
 * @param categories whose apps are about this event; the search narrows by them
 * @param neighbours slugs of the events that often come before, after or along with it
 * @param steps in the order in which most people take them
 */
public record LifeEvent(
        String slug,
        String icon,
        Map<String, String> names,
        Map<String, String> leads,
        List<String> categories,
        List<String> neighbours,
        List<Step> steps) {

    public LifeEvent {
        names = Map.copyOf(names);
        leads = Map.copyOf(leads);
        categories = List.copyOf(categories);
        neighbours = List.copyOf(neighbours);
        steps = List.copyOf(steps);
    }

    /** The event without its steps, as lists show it. */
    public Taxon taxon() {
        return new Taxon(slug, icon, names, leads, categories);
    }

    /**
     * One thing to get done.
     *
     * @param slug its name within the event, an anchor on the page
     * @param names per language: what to do, as an order
     * @param texts per language: what it is about and what to mind
     * @param withoutApp per language: how to get it done by telephone, on paper or in person
     * @param categories whose certified apps help with it; an app in any of them is shown
     * @param services public ones first, then private, then voluntary
     * @param courses where to learn about it
     */
    public record Step(
            String slug,
            Map<String, String> names,
            Map<String, String> texts,
            Map<String, String> withoutApp,
            List<String> categories,
            List<Service> services,
            List<Service> courses) {

        public Step {
            slug = Given.text(slug);
            names = Given.texts(names);
            texts = Given.texts(texts);
            withoutApp = Given.texts(withoutApp);
            categories = Given.items(categories);
            services = Given.items(services);
            courses = Given.items(courses);
        }
    }

    /**
     * A service or course outside the store.
     *
     * @param provider who offers it, by its own name
     * @param address where it is, {@code https} only
     * @param names per language
     */
    public record Service(Kind kind, String provider, String address, Map<String, String> names) {

        public Service {
            kind = Objects.requireNonNullElse(kind, Kind.PUBLIC);
            provider = Given.text(provider);
            address = Given.text(address);
            names = Given.texts(names);
        }

        /** What sort of body offers it, in the order in which they are shown. */
        public enum Kind {
            /** A state or municipal body, or one that works for them. */
            PUBLIC,
            /** A business. */
            PRIVATE,
            /** An association or foundation without profit. */
            VOLUNTARY
        }
    }
}
