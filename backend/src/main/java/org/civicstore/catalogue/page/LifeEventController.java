package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.taxonomy.LifeEvent;
import org.civicstore.taxonomy.Taxonomy;
import org.civicstore.taxonomy.TaxonomyPolicy;

/** The way through a life event, step by step. */
@Controller("/life-events")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class LifeEventController {
    private final Pages pages;
    private final KeptPages kept;
    private final Taxonomy taxonomy;
    private final StepApps apps;
    private final StructuredData data;

    LifeEventController(Pages pages, KeptPages kept, Taxonomy taxonomy, StepApps apps, StructuredData data) {
        this.pages = pages;
        this.kept = kept;
        this.taxonomy = taxonomy;
        this.apps = apps;
        this.data = data;
    }

    @Get("/{slug}")
    HttpResponse<?> lifeEvent(HttpRequest<?> request, Actor actor, String slug) {
        LifeEvent event = shown(slug);
        if (!event.slug().equals(slug)) {
            return moved(request, event);
        }
        return kept.page(
                request,
                actor,
                () -> PageDraft.of(
                        "life-event.jte",
                        page(pages.frame(request, actor).feed("life-events/" + slug), shown(slug), false)));
    }

    private LifeEvent shown(String slug) {
        return taxonomy.lifeEvent(slug).orElseThrow(() -> CommonProblem.notFound("life event"));
    }

    /** The same page as the draft would make it; for everybody but operators it is not there. */
    @Get("/{slug}/preview")
    HttpResponse<String> preview(HttpRequest<?> request, Actor actor, String slug) {
        if (!TaxonomyPolicy.maySeeDrafts(actor)) {
            throw CommonProblem.notFound("page");
        }
        LifeEvent event = taxonomy.lifeEventDraft(slug).orElseGet(() -> shown(slug));
        return pages.draw(
                request, "life-event.jte", page(pages.frame(request, actor).notIndexed(), event, true));
    }

    /** Asked anew each time: an address may be given back. */
    private static HttpResponse<String> moved(HttpRequest<?> request, LifeEvent event) {
        String query = request.getUri().getRawQuery();
        return HttpResponse.<String>status(HttpStatus.MOVED_PERMANENTLY)
                .header("Location", "/life-events/" + event.slug() + (query == null ? "" : '?' + query))
                .header("Cache-Control", "no-cache");
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
        return new LifeEventPage(
                frame.titled(name, t.pick(event.leads())),
                event,
                apps.of(event),
                event.neighbours().stream()
                        .flatMap(neighbour -> taxonomy.lifeEvent(neighbour).stream())
                        .map(LifeEvent::taxon)
                        .toList(),
                preview);
    }
}
