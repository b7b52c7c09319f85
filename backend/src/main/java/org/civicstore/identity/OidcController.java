package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Optional;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the browser to the issuer and back. What goes wrong on the way is told on the sign-in page, as
 * {@code ?problem=} and the slug of the problem.
 */
@Controller("/oauth")
@Hidden
class OidcController {
    private final OidcService service;
    private final OidcSettings settings;
    private final SessionCookie cookie;
    private final SessionService sessions;
    private final OidcAddresses addresses;

    OidcController(
            OidcService service,
            OidcSettings settings,
            SessionCookie cookie,
            SessionService sessions,
            OidcAddresses addresses) {
        this.service = service;
        this.settings = settings;
        this.cookie = cookie;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @Get("/login/{provider}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> login(HttpRequest<?> request, String provider, @QueryValue("return") @Nullable String returnPath) {
        requireKnown(provider);
        Secret browser = cookie.readFlow(request).orElseGet(service::newBrowserSecret);
        try {
            URI there = service.begin(browser, OidcAddresses.localPath(returnPath), addresses.callback(request));
            return HttpResponse.seeOther(there).cookie(cookie.carryingFlow(browser, request));
        } catch (ProblemException e) {
            return toSignIn(e);
        }
    }

    @Get("/callback/{provider}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> callback(
            HttpRequest<?> request,
            String provider,
            @QueryValue @Nullable String code,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String error) {
        requireKnown(provider);
        Secret browser = cookie.readFlow(request).orElseGet(service::newBrowserSecret);
        Secret returned = new Secret(Optional.ofNullable(state).orElse(""));
        if (error != null || code == null) {
            service.abandon(browser, returned);
            return toSignIn(ProblemException.of(
                    IdentityProblem.SIGN_IN_CANCELLED, "The sign-in was cancelled or refused at the other service."));
        }
        try {
            OidcService.Arrived arrived = service.finish(
                    browser, returned, code, addresses.callback(request), SignInResponses.deviceOf(request));
            cookie.read(request).flatMap(sessions::resume).ifPresent(sessions::signOut);
            Cookie session = cookie.carrying(arrived.session(), request);
            return HttpResponse.seeOther(URI.create(arrived.returnPath())).cookie(session);
        } catch (ProblemException e) {
            return toSignIn(e);
        }
    }

    private void requireKnown(String provider) {
        if (!settings.enabled() || !OidcSettings.ID.equals(provider)) {
            throw CommonProblem.notFound("way to sign in");
        }
    }

    private static HttpResponse<?> toSignIn(ProblemException problem) {
        return HttpResponse.seeOther(UriBuilder.of("/sign-in")
                .queryParam("problem", problem.type().slug())
                .build());
    }
}
