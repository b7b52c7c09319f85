package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.civicstore.review.waiver.WaiverQueries;
import org.civicstore.shared.access.Actor;

/** The public page of the exceptions from criteria that are in force. */
@Controller("/waivers")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class WaiversPageController {
    private final Pages pages;
    private final WaiverQueries waivers;

    WaiversPageController(Pages pages, WaiverQueries waivers) {
        this.pages = pages;
        this.waivers = waivers;
    }

    @Get
    HttpResponse<String> waivers(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor);
        return pages.draw(
                request,
                "waivers.jte",
                new WaiversPage(
                        frame.titled(
                                frame.t().say("storefront.waivers.title"),
                                frame.t().say("storefront.waivers.lead")),
                        waivers.inForce(Optional.empty())));
    }
}
