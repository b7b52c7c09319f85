package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.taxonomy.EntryKind;
import org.civicstore.taxonomy.LifeEvent;
import org.civicstore.taxonomy.Taxonomy;
import org.civicstore.taxonomy.TaxonomyPolicy;
import org.jspecify.annotations.Nullable;

/** The way through a life event, step by step. */
@Controller("/life-events")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class LifeEventController {
    private final Pages pages;
    private final KeptPages kept;
    private final Taxonomy taxonomy;
    private final FormerAddresses former;
    private final StepApps apps;
    private final StructuredData data;
    private final ProgrammeLinks programmes;

    LifeEventController(
            Pages pages,
            KeptPages kept,
            Taxonomy taxonomy,
            FormerAddresses former,
            StepApps apps,
            StructuredData data,
            ProgrammeLinks programmes) {
        this.pages = pages;
        this.kept = kept;
        this.taxonomy = taxonomy;
        this.former = former;
        this.apps = apps;
        this.data = data;
        this.programmes = programmes;
    }

    @Get("/{slug}")
    HttpResponse<?> lifeEvent(HttpRequest<?> request, Actor actor, String slug) {
        LifeEvent event = shown(slug);
        if (!event.slug().equals(slug)) {
            return former.moved(request, "/life-events/" + event.slug());
        }
        return kept.page(
                request,
                actor,
                () -> PageDraft.of(
                        "life-event.jte",
                        page(pages.frame(request, actor).feed("life-events/" + slug), shown(slug), false)));
    }

    private LifeEvent shown(String slug) {
        return taxonomy.lifeEvent(slug).orElseThrow(() -> former.missing(EntryKind.LIFE_EVENT, slug));
    }

    /** The same page as the draft, or that edition, would make it; for everybody but operators it is not there. */
    @Get("/{slug}/preview{?edition}")
    HttpResponse<String> preview(
            HttpRequest<?> request, Actor actor, String slug, @QueryValue @Nullable Integer edition) {
        if (!TaxonomyPolicy.maySeeDrafts(actor)) {
            throw CommonProblem.notFound("page");
        }
        LifeEvent event = taxonomy.preview(EntryKind.LIFE_EVENT, slug, Optional.ofNullable(edition))
                .orElseThrow(() -> CommonProblem.notFound("life event"))
                .lifeEvent();
        return pages.draw(
                request, "life-event.jte", page(pages.frame(request, actor).notIndexed(), event, true));
    }

    private LifeEventPage page(FrameDraft frame, LifeEvent event, boolean preview) {
        Speech t = frame.t();
        String name = t.pick(event.names());
        frame.current("categories")
                .data(data.breadcrumbs(
                        List.of(
                                new StructuredData.Crumb(t.say("storefront.categories.events"), "/categories"),
                                new StructuredData.Crumb(name, "/life-events/" + event.slug())),
                        frame.origin()));
        List<LifeEventPage.Step> steps = apps.of(event);
        return new LifeEventPage(
                frame.titled(name, t.pick(event.leads())),
                event,
                steps,
                programmes.offering(steps.stream()
                        .flatMap(step -> step.apps().stream())
                        .map(ListingCard::slug)
                        .toList()),
                event.neighbours().stream()
                        .flatMap(neighbour -> taxonomy.lifeEvent(neighbour).stream())
                        .map(LifeEvent::taxon)
                        .toList(),
                preview);
    }
}
