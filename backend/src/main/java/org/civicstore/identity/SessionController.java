package org.civicstore.identity;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.civicstore.identity.IdentityBodies.CredentialsBody;
import org.civicstore.identity.IdentityBodies.SessionBody;
import org.civicstore.shared.access.Actor;

/** The session of the one who asks. */
@Controller("/api/v1/session")
@Validated
@Tag(name = "identity")
class SessionController {
    private final SignInService signIn;
    private final SignInResponses responses;
    private final SessionService sessions;
    private final SessionCookie cookie;
    private final OidcEndSession endSession;

    SessionController(
            SignInService signIn,
            SignInResponses responses,
            SessionService sessions,
            SessionCookie cookie,
            OidcEndSession endSession) {
        this.signIn = signIn;
        this.responses = responses;
        this.sessions = sessions;
        this.cookie = cookie;
        this.endSession = endSession;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Who is signed in")
    SessionBody current(Actor actor) {
        return responses.describe(actor);
    }

    @Post
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Sign in with e-mail address and password")
    @ApiResponse(
            responseCode = "200",
            description = "Signed in; the cookie civicstore_session is set",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SessionBody.class)))
    HttpResponse<?> signIn(HttpRequest<?> request, @Body @Valid CredentialsBody body) {
        Attempt attempt = signIn.signIn(
                body.email(), body.password(), responses.addressOf(request), SignInResponses.deviceOf(request));
        return responses.answer(request, attempt, HttpStatus.OK);
    }

    @Delete
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            summary = "Sign out; no error when nobody is signed in",
            description = "After a sign-in through another service, Location tells where the browser signs out there.")
    HttpResponse<Void> signOut(HttpRequest<?> request, Actor actor) {
        MutableHttpResponse<Void> response = HttpResponse.<Void>noContent().cookie(cookie.gone(request));
        if (actor instanceof Actor.Person person) {
            Optional<URI> elsewhere = endSession.of(person, request);
            sessions.signOut(person);
            elsewhere.ifPresent(address -> response.header(HttpHeaders.LOCATION, address.toString()));
        }
        return response;
    }
}
