package org.civicstore.surveillance.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.shared.access.Actor;
import org.civicstore.surveillance.audit.AuditPage.AuditLine;

/** The page about random audits. */
@Controller("/audits")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class AuditPageController {
    private final Pages pages;
    private final AuditQueries queries;

    AuditPageController(Pages pages, AuditQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @Get
    HttpResponse<String> audits(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor);
        List<AuditPeriod> periods = queries.periods();
        Map<String, List<AuditLine>> results = periods.stream()
                .filter(period -> period.revealedAt().isPresent())
                .collect(Collectors.toMap(
                        period -> period.month().toString(), period -> queries.of(period.month()).stream()
                                .map(AuditPageController::line)
                                .toList()));
        return pages.draw(
                request,
                "surveillance/audits.jte",
                new AuditPage(
                        frame.titled(
                                frame.t().say("storefront.audits.title"),
                                frame.t().say("storefront.audits.lead")),
                        periods,
                        results));
    }

    private static AuditLine line(RandomAudit audit) {
        return new AuditLine(
                audit.certificateNumber(),
                audit.listingName() + " " + audit.releaseVersion(),
                audit.outcome().map(Enum::name).orElse("OPEN"),
                audit.note());
    }
}
