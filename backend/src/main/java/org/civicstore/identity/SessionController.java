package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

    SessionController(
            SignInService signIn, SignInResponses responses, SessionService sessions, SessionCookie cookie) {
        this.signIn = signIn;
        this.responses = responses;
        this.sessions = sessions;
        this.cookie = cookie;
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
    @Operation(summary = "Sign out; no error when nobody is signed in")
    HttpResponse<Void> signOut(HttpRequest<?> request, Actor actor) {
        if (actor instanceof Actor.Person person) {
            sessions.signOut(person);
        }
        return HttpResponse.<Void>noContent().cookie(cookie.gone(request));
    }
}
