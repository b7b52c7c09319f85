package org.civicstore.concern.report;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/** The form about one listing: drawn, checked and drawn again by the server, so that it needs no script. */
@Controller("/apps/{slug}/concern")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ReportFormController {
    private final Pages pages;
    private final ReportService service;
    private final Mailer mailer;
    private final HttpClientAddressResolver addresses;

    ReportFormController(Pages pages, ReportService service, Mailer mailer, HttpClientAddressResolver addresses) {
        this.pages = pages;
        this.service = service;
        this.mailer = mailer;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<String> form(HttpRequest<?> request, Actor actor, String slug) {
        return draw(request, actor, slug, HttpStatus.OK, WrittenReport.EMPTY, List.of(), Optional.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(HttpRequest<?> request, Actor actor, String slug, @Body ReportForm form) {
        WrittenReport written = WrittenReport.of(form.kind(), form.text(), form.email());
        String language = pages.frame(request, actor).t().language();
        try {
            String address = Optional.ofNullable(addresses.resolve(request)).orElse("unknown");
            return switch (service.report(slug, written, language, address)) {
                case Receipt.Filed filed ->
                    HttpResponse.seeOther(URI.create("/concerns/" + filed.key().text()));
                case Receipt.Paused paused -> paused(request, actor, slug, written, paused.pause());
            };
        } catch (ProblemException problem) {
            if (problem.type() != CommonProblem.INVALID_INPUT) {
                throw problem;
            }
            return draw(
                    request, actor, slug, HttpStatus.UNPROCESSABLE_ENTITY, written, problem.errors(), Optional.empty());
        }
    }

    private HttpResponse<?> paused(
            HttpRequest<?> request, Actor actor, String slug, WrittenReport written, Duration pause) {
        return draw(request, actor, slug, HttpStatus.TOO_MANY_REQUESTS, written, List.of(), Optional.of(pause))
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(pause.plusMillis(999).toSeconds()));
    }

    private MutableHttpResponse<String> draw(
            HttpRequest<?> request,
            Actor actor,
            String slug,
            HttpStatus status,
            WrittenReport written,
            List<FieldProblem> faults,
            Optional<Duration> pause) {
        Map<String, String> names =
                service.listing(slug).content().declaration().name();
        FrameDraft frame = pages.frame(request, actor).current("apps").notIndexed();
        String title = frame.t().say("storefront.concern.title");
        boolean wrong = !faults.isEmpty() || pause.isPresent();
        return pages.draw(
                request,
                status,
                "concern/form.jte",
                new ReportFormPage(
                        frame.titled(
                                wrong ? frame.t().say("storefront.concern.errorTitle", "title", title) : title,
                                frame.t().say("storefront.concern.lead")),
                        slug,
                        names,
                        written,
                        faults,
                        pause,
                        mailer.ready()));
    }
}
