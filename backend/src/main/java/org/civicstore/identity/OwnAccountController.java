package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.civicstore.identity.IdentityBodies.EmailBody;
import org.civicstore.identity.IdentityBodies.ErasureBody;
import org.civicstore.identity.IdentityBodies.NameBody;
import org.civicstore.identity.IdentityBodies.PasswordBody;
import org.civicstore.identity.IdentityBodies.PersonalDataBody;
import org.civicstore.shared.access.Actor;

/** The account of the one who asks. */
@Controller("/api/v1/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Validated
@Tag(name = "identity")
class OwnAccountController {
    private final OwnAccountService service;
    private final ErasureService erasure;
    private final SessionCookie cookie;
    private final Clock clock;
    private final SignInResponses responses;

    OwnAccountController(
            OwnAccountService service,
            ErasureService erasure,
            SessionCookie cookie,
            Clock clock,
            SignInResponses responses) {
        this.service = service;
        this.erasure = erasure;
        this.cookie = cookie;
        this.clock = clock;
        this.responses = responses;
    }

    @Put("/name")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change what one is called")
    void rename(Actor actor, @Body @Valid NameBody body) {
        service.rename(actor, body.name());
    }

    @Put("/password")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Change the password; every other session ends")
    @ApiResponse(responseCode = "204", description = "Changed")
    HttpResponse<?> changePassword(HttpRequest<?> request, Actor actor, @Body @Valid PasswordBody body) {
        return answer(
                request,
                service.changePassword(
                        actor, body.currentPassword(), body.newPassword(), responses.addressOf(request)));
    }

    @Put("/email")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Give the account an e-mail address, or another one")
    @ApiResponse(responseCode = "204", description = "Changed")
    HttpResponse<?> changeEmail(HttpRequest<?> request, Actor actor, @Body @Valid EmailBody body) {
        String password = Optional.ofNullable(body.currentPassword()).orElse("");
        return answer(request, service.changeEmail(actor, body.email(), password, responses.addressOf(request)));
    }

    @Post("/export")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.OK)
    @Operation(
            summary = "Everything that the store knows of one, as a file",
            description = "Row by row as it is kept, without what proves who one is. Taking it is written down.")
    HttpResponse<PersonalDataBody> export(Actor actor) {
        return HttpResponse.ok(new PersonalDataBody(
                        clock.instant(), IdentityPolicy.person(actor).account(), erasure.export(actor)))
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"");
    }

    @Post("/erasure")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(
            summary = "Erase one's account; decisions stay, under a number that leads to nobody",
            description = "Refused for the only owner of an organisation with other members, and the only operator.")
    @ApiResponse(responseCode = "204", description = "Erased, and signed out everywhere")
    HttpResponse<?> erase(HttpRequest<?> request, Actor actor, @Body @Valid ErasureBody body) {
        String password = Optional.ofNullable(body.currentPassword()).orElse("");
        return erasure.eraseSelf(actor, password, responses.addressOf(request))
                .<HttpResponse<?>>map(wait -> responses.paused(request, wait))
                .orElseGet(() -> HttpResponse.noContent().cookie(cookie.gone(request)));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Optional<Duration> pause) {
        return pause.<HttpResponse<?>>map(wait -> responses.paused(request, wait))
                .orElseGet(HttpResponse::noContent);
    }
}
