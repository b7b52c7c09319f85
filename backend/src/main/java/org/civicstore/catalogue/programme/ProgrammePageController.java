package org.civicstore.catalogue.programme;

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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.Programmes;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/**
 * The programmes as pages, and their questions as a form that the server evaluates and forgets. Answers are in no address and
 * no cookie, and nothing that holds one may be kept on the way ({@code no-store}, RFC 9111 section 5.2.2.5).
 */
@Controller("/programmes")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Hidden
class ProgrammePageController {
    private final Pages pages;
    private final Programmes programmes;
    private final OfferedListings offered;
    private final StepService steps;

    ProgrammePageController(Pages pages, Programmes programmes, OfferedListings offered, StepService steps) {
        this.pages = pages;
        this.programmes = programmes;
        this.offered = offered;
        this.steps = steps;
    }

    @Get
    HttpResponse<String> programmes(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor).current("programmes").styled("src/wizard.css");
        return pages.draw(
                request,
                "programme/programmes.jte",
                new ProgrammesPage(
                        frame.titled(
                                frame.t().say("eligibility.title"), frame.t().say("eligibility.lead")),
                        programmes.all()));
    }

    @Get("/{slug}")
    HttpResponse<String> programme(HttpRequest<?> request, Actor actor, @Size(max = 60) String slug) {
        ProgrammeRules rules = find(slug);
        Programme programme = rules.programme();
        FrameDraft frame = pages.frame(request, actor).current("programmes").styled("src/wizard.css");
        return pages.draw(
                request,
                "programme/programme.jte",
                new ProgrammePage(
                        frame.titled(frame.t().pick(programme.name()), frame.t().pick(programme.summary())),
                        programme,
                        rules.standing(),
                        rules.withheld(),
                        offered.of(programme),
                        OfferedListings.embedded(rules)));
    }

    @Post("/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(
            HttpRequest<?> request, Actor actor, @Size(max = 60) String slug, @Valid @Body AnswerForm form) {
        ProgrammeRules rules = find(slug);
        FrameDraft frame = pages.frame(request, actor)
                .current("programmes")
                .styled("src/wizard.css")
                .notIndexed();
        Step step = steps.step(rules, form, frame, offered.of(rules.programme()));
        return switch (step) {
            case Step.Begin _ -> HttpResponse.seeOther(URI.create("/programmes/" + slug));
            case Step.Ask(QuestionPage page) ->
                unkept(pages.draw(
                        request,
                        page.fault() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                        "programme/question.jte",
                        page));
            case Step.Tell(ResultPage page) -> unkept(pages.draw(request, "programme/result.jte", page));
        };
    }

    private static HttpResponse<String> unkept(MutableHttpResponse<String> page) {
        page.getHeaders().set("Cache-Control", "no-store");
        return page;
    }

    private ProgrammeRules find(String slug) {
        return programmes.find(slug).orElseThrow(() -> CommonProblem.notFound("programme"));
    }
}
