package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.civicstore.shared.access.Actor;
import org.jspecify.annotations.Nullable;

/** The pages that script fills. They hold nothing of their own, so everybody may have them; the API decides the rest. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class ShellController {
    private final Pages pages;

    ShellController(Pages pages) {
        this.pages = pages;
    }

    @Get("/my-apps")
    HttpResponse<String> myApps(HttpRequest<?> request, Actor actor) {
        return shell(request, actor);
    }

    @Get("/sign-in")
    HttpResponse<String> signIn(HttpRequest<?> request, Actor actor) {
        return shell(request, actor);
    }

    @Get("/register")
    HttpResponse<String> register(HttpRequest<?> request, Actor actor) {
        return shell(request, actor);
    }

    @Get("/account{/rest:.*}")
    HttpResponse<String> account(HttpRequest<?> request, Actor actor, @Nullable String rest) {
        return shell(request, actor);
    }

    @Get("/invitations/{token}")
    HttpResponse<String> invitation(HttpRequest<?> request, Actor actor, String token) {
        return shell(request, actor);
    }

    @Get("/vendor{/rest:.*}")
    HttpResponse<String> vendor(HttpRequest<?> request, Actor actor, @Nullable String rest) {
        return shell(request, actor);
    }

    @Get("/certify{/rest:.*}")
    HttpResponse<String> certify(HttpRequest<?> request, Actor actor, @Nullable String rest) {
        return shell(request, actor);
    }

    @Get("/operate{/rest:.*}")
    HttpResponse<String> operate(HttpRequest<?> request, Actor actor, @Nullable String rest) {
        return shell(request, actor);
    }

    private HttpResponse<String> shell(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor).notIndexed();
        return pages.draw(
                request,
                "shell.jte",
                new ShellPage(frame.titled("Civic Store", frame.t().say("shell.tagline"))));
    }
}
