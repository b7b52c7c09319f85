package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.civicstore.review.waiting.WaitingTimesQueries;
import org.civicstore.shared.access.Actor;

/** The public page of how long vendors wait for a decision. */
@Controller("/waiting-times")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class WaitingTimesPageController {
    private final Pages pages;
    private final WaitingTimesQueries times;

    WaitingTimesPageController(Pages pages, WaitingTimesQueries times) {
        this.pages = pages;
        this.times = times;
    }

    @Get
    HttpResponse<String> waitingTimes(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor);
        return pages.draw(
                request,
                "waitingTimes.jte",
                new WaitingTimesPage(
                        frame.titled(
                                frame.t().say("storefront.waiting.title"),
                                frame.t().say("storefront.waiting.lead")),
                        times.now()));
    }
}
