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

    /** A life event with all that its page says, in all languages. */
    @Introspected
    record LifeEventGuideBody(
            String slug,
            String icon,
            Map<String, String> name,
            Map<String, String> lead,
            List<String> categories,
            List<String> neighbours,
            List<StepBody> steps) {
        static LifeEventGuideBody of(LifeEvent event) {
            return new LifeEventGuideBody(
                    event.slug(),
                    event.icon(),
                    event.names(),
                    event.leads(),
                    event.categories(),
                    event.neighbours(),
                    event.steps().stream().map(StepBody::of).toList());
        }
    }

    /** A step, with the categories whose certified apps help in it: {@code /listings?category=} lists them. */
    @Introspected
    record StepBody(
            String slug,
            Map<String, String> name,
            Map<String, String> text,
            Map<String, String> withoutApp,
            List<String> categories,
            List<ServiceBody> services,
            List<ServiceBody> courses) {
        static StepBody of(LifeEvent.Step step) {
            return new StepBody(
                    step.slug(),
                    step.names(),
                    step.texts(),
                    step.withoutApp(),
                    step.categories(),
                    step.services().stream().map(ServiceBody::of).toList(),
                    step.courses().stream().map(ServiceBody::of).toList());
        }
    }

    /** A service or course outside the store. */
    @Introspected
    record ServiceBody(LifeEvent.Service.Kind kind, String provider, String address, Map<String, String> name) {
        static ServiceBody of(LifeEvent.Service service) {
            return new ServiceBody(service.kind(), service.provider(), service.address(), service.names());
        }
    }
}
