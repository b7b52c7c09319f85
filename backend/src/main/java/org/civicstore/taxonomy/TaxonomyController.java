package org.civicstore.taxonomy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.taxonomy.TaxonomyBodies.CategoryBody;
import org.civicstore.taxonomy.TaxonomyBodies.LifeEventBody;
import org.civicstore.taxonomy.TaxonomyBodies.LifeEventGuideBody;

/** The words that the store is ordered by, for everybody. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "taxonomy")
class TaxonomyController {
    private final Taxonomy taxonomy;

    TaxonomyController(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Get("/categories")
    @Operation(summary = "The categories that listings are sorted into")
    List<CategoryBody> categories() {
        return taxonomy.categories().stream().map(CategoryBody::of).toList();
    }

    @Get("/life-events")
    @Operation(summary = "The life events that listings help in")
    List<LifeEventBody> lifeEvents() {
        return taxonomy.lifeEvents().stream().map(LifeEventBody::of).toList();
    }

    @Get("/life-events/{slug}")
    @Operation(
            summary = "One life event, with its steps",
            description = "Each step says which categories of certified apps help, who offers services and courses, and"
                    + " what to do without any app. /listings?category= lists the apps of a category. A former slug"
                    + " answers 301, one that was removed 410.")
    HttpResponse<LifeEventGuideBody> lifeEvent(@Size(max = 60) String slug) {
        LifeEvent event = taxonomy.lifeEvent(slug)
                .orElseThrow(() -> taxonomy.isGone(EntryKind.LIFE_EVENT, slug)
                        ? CommonProblem.gone("life event")
                        : CommonProblem.notFound("life event"));
        return event.slug().equals(slug)
                ? HttpResponse.ok(LifeEventGuideBody.of(event))
                : HttpResponse.<LifeEventGuideBody>status(HttpStatus.MOVED_PERMANENTLY)
                        .header("Location", "/api/v1/life-events/" + event.slug())
                        .header("Cache-Control", "no-cache");
    }
}
