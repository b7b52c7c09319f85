package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** An app on one sheet of paper, to hand to somebody at a counter. */
@Controller("/apps/{slug}/sheet")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class ListingSheetController {
    private final Pages pages;
    private final ListingQueries listings;
    private final Clock clock;

    ListingSheetController(Pages pages, ListingQueries listings, Clock clock) {
        this.pages = pages;
        this.listings = listings;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> sheet(HttpRequest<?> request, Actor actor, String slug) {
        ListingDocument app = listings.document(slug).orElseThrow(() -> CommonProblem.notFound("app"));
        FrameDraft frame = pages.frame(request, actor).current("apps").notIndexed();
        Speech t = frame.t();
        return pages.draw(
                request,
                "sheet.jte",
                new ListingPage(
                        frame.titled(t.pick(app.name()), t.pick(app.shortDescription())),
                        app,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        clock.instant()));
    }
}
