package org.civicstore.organisation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.organisation.OrganisationBodies.AcceptanceBody;
import org.civicstore.organisation.OrganisationBodies.DetailsBody;
import org.civicstore.organisation.OrganisationBodies.InvitationBody;
import org.civicstore.organisation.OrganisationBodies.OrganisationBody;
import org.civicstore.organisation.OrganisationBodies.SummaryBody;
import org.civicstore.organisation.OrganisationBodies.VerificationBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.Digest;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** Organisations, as their members and the operators see them. */
@Controller("/api/v1/organisations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Validated
@Tag(name = "organisation")
class OrganisationController {
    private final OrganisationService service;
    private final OrganisationQueries organisations;
    private final MemberQueries members;

    OrganisationController(OrganisationService service, OrganisationQueries organisations, MemberQueries members) {
        this.service = service;
        this.organisations = organisations;
        this.members = members;
    }

    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Register an organisation and become its owner")
    HttpResponse<OrganisationBody> register(Actor actor, @Body @Valid DetailsBody body) {
        Organisation made = service.register(actor, DetailsReading.of(body));
        return HttpResponse.created(
                        body(asOwner(actor, made), made), URI.create("/api/v1/organisations/" + made.slug()))
                .header(HttpHeaders.ETAG, RowVersion.tag(made.version()));
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Organisations that one belongs to; for operators all, unless mine is asked for")
    Page<SummaryBody> list(
            Actor actor,
            @QueryValue Optional<OrganisationStatus> status,
            @QueryValue @Nullable @Size(max = 100) String q,
            @QueryValue(defaultValue = "false") boolean mine,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int size) {
        return organisations.list(actor, status, Optional.ofNullable(q), mine, page, size);
    }

    @Get("/{slug}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "One organisation with members, invitations and history")
    HttpResponse<OrganisationBody> get(Actor actor, String slug) {
        Organisation organisation =
                organisations.visible(actor, slug).orElseThrow(() -> CommonProblem.notFound("organisation"));
        return HttpResponse.ok(body(actor, organisation))
                .header(HttpHeaders.ETAG, RowVersion.tag(organisation.version()));
    }

    @Put("/{slug}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Change trader data and contacts")
    HttpResponse<OrganisationBody> edit(
            Actor actor,
            String slug,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body @Valid DetailsBody body) {
        service.edit(actor, slug, DetailsReading.of(body), RowVersion.expected(ifMatch));
        return get(actor, slug);
    }

    @Post("/{slug}/contact-confirmation")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.OK)
    @Operation(summary = "Say that the contacts of an organisation are still right")
    HttpResponse<OrganisationBody> confirmContact(Actor actor, String slug) {
        service.confirmContact(actor, slug);
        return get(actor, slug);
    }

    @Post("/{slug}/verification")
    @Secured("ROLE_OPERATOR")
    @Operation(summary = "Confirm that an organisation is what it says, or refuse it")
    HttpResponse<OrganisationBody> decide(Actor actor, String slug, @Body @Valid VerificationBody body) {
        Optional<String> reason =
                Optional.ofNullable(body.reason()).map(String::strip).filter(text -> !text.isEmpty());
        switch (body.outcome()) {
            case VERIFIED -> service.verify(actor, slug, reason);
            case REJECTED -> service.reject(actor, slug, reason);
        }
        return get(actor, slug);
    }

    @Post("/{slug}/agreement-acceptances")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.OK)
    @Operation(summary = "Accept the publisher agreement in the organisation's name")
    HttpResponse<OrganisationBody> accept(Actor actor, String slug, @Body @Valid AcceptanceBody body) {
        service.acceptAgreement(actor, slug, body.version(), digest(body.sha256()));
        return get(actor, slug);
    }

    private OrganisationBody body(Actor actor, Organisation organisation) {
        OrganisationDetails details = organisation.details();
        return new OrganisationBody(
                organisation.id(),
                organisation.slug(),
                details.name(),
                details.country(),
                details.number(),
                details.kind(),
                details.address(),
                details.postalCode(),
                details.city(),
                details.website(),
                details.contactEmail(),
                details.contactPhone(),
                organisation.status(),
                organisation.statusReason(),
                organisation.statusAt(),
                organisations.agreement(organisation.id()),
                members.membersOf(organisation.id()),
                members.invitationsOf(organisation.id()).stream()
                        .map(InvitationBody::of)
                        .toList(),
                organisations.history(organisation.id()),
                OrganisationPolicy.allowed(actor, organisation.id(), organisation.status()),
                organisation.version());
    }

    /** The actor of a request was read before it became a member. */
    private static Actor asOwner(Actor actor, Organisation made) {
        Actor.Person person = OrganisationPolicy.person(actor);
        Map<OrganisationId, MemberRole> memberships = new HashMap<>(person.memberships());
        memberships.put(made.id(), MemberRole.OWNER);
        return new Actor.Person(person.account(), person.name(), person.roles(), memberships, person.session());
    }

    private static Digest digest(String hex) {
        try {
            return Digest.of(hex);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The hash of the agreement cannot be read.",
                    "Send the sha256 that /api/v1/agreements/current gives.",
                    List.of(new FieldProblem("/sha256", "wrong-digest", "Send 64 lower-case hexadecimal digits.")));
        }
    }
}
