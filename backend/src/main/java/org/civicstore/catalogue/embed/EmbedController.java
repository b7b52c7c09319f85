package org.civicstore.catalogue.embed;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Pages;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.programme.Programmes;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.text.Languages;
import org.jspecify.annotations.Nullable;

/** How other sites show a programme's questions, with an example that runs; and the script itself. */
@Controller("/embed")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class EmbedController {
    private static final MediaType SCRIPT = MediaType.of("text/javascript; charset=utf-8");

    private final Pages pages;
    private final Programmes programmes;
    private final EmbedScriptService scripts;

    EmbedController(Pages pages, Programmes programmes, EmbedScriptService scripts) {
        this.pages = pages;
        this.programmes = programmes;
        this.scripts = scripts;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> page(
            HttpRequest<?> request,
            Actor actor,
            @QueryValue @Nullable @Size(max = 60) String programme,
            @QueryValue @Nullable @Size(max = 10) String language) {
        FrameDraft frame = pages.frame(request, actor).current("programmes");
        List<Programme> all =
                programmes.all().stream().map(ProgrammeRules::programme).toList();
        Optional<Programme> chosen = all.stream()
                .filter(one -> one.slug().equals(programme))
                .findFirst()
                .or(() -> all.stream().findFirst());
        String speaks = language != null && Languages.ALL.contains(language)
                ? language
                : frame.t().language();
        return pages.draw(
                request,
                "embed.jte",
                new EmbedPage(
                        frame.titled(
                                frame.t().say("storefront.embed.title"),
                                frame.t().say("storefront.embed.lead")),
                        all,
                        chosen,
                        speaks,
                        scripts.current()));
    }

    /** The bytes that the address names, for ever (RFC 8246). */
    @Get("/{sha256}/eligibility.js")
    HttpResponse<byte[]> script(@Size(max = 64) String sha256) {
        EmbedScript script = scripts.find(sha256).orElseThrow(() -> CommonProblem.notFound("script"));
        return HttpResponse.ok(script.content())
                .contentType(SCRIPT)
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }
}
