package org.civicstore.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.civicstore.identity.IdentityBodies.AccountBody;
import org.civicstore.identity.IdentityBodies.RegistrationBody;
import org.civicstore.identity.IdentityBodies.RolesBody;
import org.civicstore.identity.IdentityBodies.SessionBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.paging.Page;

/** Accounts: everybody makes one's own, operators find them and give roles. */
@Controller("/api/v1/accounts")
@Validated
@Tag(name = "identity")
class AccountController {
    private final AccountService service;
    private final ErasureService erasure;
    private final AccountQueries accounts;
    private final SignInResponses responses;

    AccountController(
            AccountService service, ErasureService erasure, AccountQueries accounts, SignInResponses responses) {
        this.service = service;
        this.erasure = erasure;
        this.accounts = accounts;
        this.responses = responses;
    }

    @Post
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Make an account and sign in")
    @ApiResponse(
            responseCode = "201",
            description = "Made and signed in; the cookie civicstore_session is set",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SessionBody.class)))
    HttpResponse<?> register(HttpRequest<?> request, @Body @Valid RegistrationBody body) {
        Attempt attempt = service.register(
                body.email(),
                body.name(),
                body.password(),
                responses.addressOf(request),
                SignInResponses.deviceOf(request));
        return responses.answer(request, attempt, HttpStatus.CREATED);
    }

    @Get
    @Secured("ROLE_OPERATOR")
    @Operation(summary = "Find people by name or e-mail address")
    Page<AccountBody> find(
            Actor actor,
            @QueryValue(defaultValue = "") @Size(max = 100) String q,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int size) {
        return accounts.find(actor, q, page, size);
    }

    @Put("/{id}/roles")
    @Secured("ROLE_OPERATOR")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give an account these roles and no others")
    void changeRoles(Actor actor, UUID id, @Body @Valid RolesBody body) {
        service.changeRoles(actor, new AccountId(id), body.roles());
    }

    @Post("/{id}/erasure")
    @Secured("ROLE_OPERATOR")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erase a person who has asked for it; decisions stay, under a number that leads to nobody")
    void erase(Actor actor, UUID id) {
        erasure.erase(actor, new AccountId(id));
    }
}
