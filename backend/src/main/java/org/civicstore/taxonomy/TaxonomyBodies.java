package org.civicstore.taxonomy;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** All entries of a kind, in their order. */
    @Introspected
    record EntriesBody(List<EntryLineBody> items) {}

    /**
     * An entry in the list of operators.
     *
     * @param changed whether there is a draft
     * @param published whether it has an edition, visible or scheduled
     * @param ended whether it was removed
     */
    @Introspected
    record EntryLineBody(
            String slug,
            Map<String, String> names,
            int steps,
            int listings,
            boolean changed,
            boolean published,
            boolean ended) {
        static EntryLineBody of(TaxonomyEntry entry, Optional<TaxonomyQueries.Newest> newest) {
            TaxonomyContent shown = entry.draft()
                    .or(() -> newest.map(TaxonomyQueries.Newest::content))
                    .orElseThrow();
            return new EntryLineBody(
                    entry.slug(),
                    shown.names(),
                    shown.steps().size(),
                    shown.listings().size(),
                    entry.draft().isPresent(),
                    entry.editions() > 0,
                    newest.filter(TaxonomyQueries.Newest::ended).isPresent());
        }
    }

    /**
     * An entry as operators work on it.
     *
     * @param place among its kind, from 0
     * @param content the draft, else what was published last
     * @param notOffered those of its listings that citizens cannot get now; they are left out by themselves
     * @param shownEdition number of the edition that citizens see now
     */
    @Introspected
    record EntryBody(
            String slug,
            int place,
            TaxonomyContent content,
            boolean draft,
            Set<String> notOffered,
            Optional<Integer> shownEdition,
            List<EditionBody> editions,
            List<HistoryBody> history,
            Set<TaxonomyAction> allowedActions) {}

    /**
     * One published state of an entry; the store itself published what has no {@code by}.
     *
     * @param ended whether it ends the entry
     * @param leadsTo where its addresses lead then
     */
    @Introspected
    record EditionBody(
            int number,
            String slug,
            Instant visibleFrom,
            Instant publishedAt,
            Optional<String> by,
            boolean ended,
            Optional<String> leadsTo) {}

    /** Who did what to an entry, and when. */
    @Introspected
    record HistoryBody(Instant at, TaxonomyAction action, Optional<String> by, Optional<String> detail) {}

    /** When citizens are to see the draft; nothing means now. */
    @Introspected
    record PublicationBody(@Nullable Instant visibleFrom) {}

    /** Where the addresses of what is removed lead; nothing: they say that it is gone. */
    @Introspected
    record RemovalBody(@Nullable @Size(max = 60) String leadsTo) {}

    /** A place among entries of a kind, from 0. */
    @Introspected
    record PlaceBody(@Min(0) @Max(10_000) int place) {}
}
