package org.civicstore.catalogue.accessibility;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.civicstore.shared.access.Actor;

/** The accessibility statement of the store (Directive (EU) 2016/2102, article 7). */
@Controller("/accessibility")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class StatementController {
    private final Pages pages;
    private final AccessibilityResults results;
    private final AccessibilitySettings settings;

    StatementController(Pages pages, ObjectMapper json, AccessibilitySettings settings) {
        this.pages = pages;
        this.results = AccessibilityResults.read(json);
        this.settings = settings;
    }

    @Get
    HttpResponse<String> statement(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor);
        return pages.draw(
                request,
                "accessibility.jte",
                new StatementPage(
                        frame.titled(
                                frame.t().say("storefront.accessibility.title"),
                                frame.t().say("storefront.accessibility.description")),
                        results,
                        settings));
    }
}
