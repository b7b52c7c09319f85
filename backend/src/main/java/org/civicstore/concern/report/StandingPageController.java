package org.civicstore.concern.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.concern.ConcernQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** How fast the store answers, and the page of one report. */
@Controller("/concerns")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class StandingPageController {
    private static final int LATEST = 20;

    private final Pages pages;
    private final ConcernQueries concerns;
    private final AnswerTimesQueries times;
    private final Clock clock;

    StandingPageController(Pages pages, ConcernQueries concerns, AnswerTimesQueries times, Clock clock) {
        this.pages = pages;
        this.concerns = concerns;
        this.times = times;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> answerTimes(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor);
        return pages.draw(
                request,
                "concern/answers.jte",
                new AnswerTimesPage(
                        frame.titled(
                                frame.t().say("storefront.concerns.title"),
                                frame.t().say("storefront.concerns.lead")),
                        times.now(),
                        concerns.answered(LATEST)));
    }

    /** The address is the secret: it is kept out of caches, of search engines and of what other sites are told. */
    @Get("/{key}")
    HttpResponse<String> standing(HttpRequest<?> request, Actor actor, String key) {
        Standing standing =
                Standing.of(concerns, key, clock.instant()).orElseThrow(() -> CommonProblem.notFound("concern"));
        FrameDraft frame = pages.frame(request, actor).notIndexed();
        String state =
                frame.t().say("storefront.concern.state." + standing.status().name());
        MutableHttpResponse<String> page = pages.draw(
                request,
                "concern/standing.jte",
                new StandingPage(
                        frame.titled(state, frame.t().say("storefront.concern.number", "number", standing.number())),
                        standing));
        page.getHeaders().set("Cache-Control", "no-store");
        page.getHeaders().set("Referrer-Policy", "no-referrer");
        return page;
    }
}
