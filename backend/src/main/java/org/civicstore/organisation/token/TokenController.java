package org.civicstore.organisation.token;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.organisation.OrganisationAccess;
import org.civicstore.organisation.OrganisationAction;
import org.civicstore.organisation.token.TokenBodies.TokenBody;
import org.civicstore.organisation.token.TokenBodies.TokenRequest;
import org.civicstore.shared.access.Actor;

/** The API tokens of an organisation, for its owners. */
@Controller("/api/v1/organisations/{slug}/tokens")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Validated
@Tag(name = "organisation")
class TokenController {
    private final TokenService service;
    private final TokenQueries tokens;
    private final OrganisationAccess organisations;

    TokenController(TokenService service, TokenQueries tokens, OrganisationAccess organisations) {
        this.service = service;
        this.tokens = tokens;
        this.organisations = organisations;
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Tokens of the organisation, newest first")
    List<TokenBody> list(Actor actor, String slug) {
        return tokens
                .of(organisations
                        .find(actor, slug, OrganisationAction.MANAGE_TOKENS)
                        .id())
                .stream()
                .map(TokenBody::of)
                .toList();
    }

    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Make a token; the secret in the answer is shown this once")
    HttpResponse<TokenBody> make(Actor actor, String slug, @Body @Valid TokenRequest body) {
        TokenService.Made made = service.make(actor, slug, body.name(), body.scopes(), Duration.ofDays(body.days()));
        return HttpResponse.created(TokenBody.of(made.token(), Optional.of(made.secret())));
    }

    @Delete("/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token; it works no longer")
    void revoke(Actor actor, String slug, UUID id) {
        service.revoke(actor, slug, id);
    }
}
