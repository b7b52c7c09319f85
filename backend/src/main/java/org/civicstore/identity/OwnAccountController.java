package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import org.civicstore.identity.IdentityBodies.EmailBody;
import org.civicstore.identity.IdentityBodies.NameBody;
import org.civicstore.identity.IdentityBodies.PasswordBody;
import org.civicstore.shared.access.Actor;

/** The account of the one who asks. */
@Controller("/api/v1/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Validated
@Tag(name = "identity")
class OwnAccountController {
    private final OwnAccountService service;
    private final SignInResponses responses;

    OwnAccountController(OwnAccountService service, SignInResponses responses) {
        this.service = service;
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

    private HttpResponse<?> answer(HttpRequest<?> request, Optional<Duration> pause) {
        return pause.<HttpResponse<?>>map(wait -> responses.paused(request, wait))
                .orElseGet(HttpResponse::noContent);
    }
}
