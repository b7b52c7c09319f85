package org.civicstore.catalogue.appeal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.review.appeal.AppealQueries;
import org.civicstore.shared.access.Actor;

/** The outcomes of appeals, for everybody. */
@Controller("/appeals")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class AppealsPageController {
    private final Pages pages;
    private final AppealQueries appeals;

    AppealsPageController(Pages pages, AppealQueries appeals) {
        this.pages = pages;
        this.appeals = appeals;
    }

    @Get
    HttpResponse<String> decided(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor);
        return pages.draw(
                request,
                "appeals.jte",
                new AppealsPage(
                        frame.titled(
                                frame.t().say("appeal.public.title"), frame.t().say("appeal.public.lead")),
                        appeals.decided()));
    }
}
