package org.civicstore.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.identity.EmailAddress;
import org.civicstore.organisation.OrganisationBodies.InvitationBody;
import org.civicstore.organisation.OrganisationBodies.InvitationRequest;
import org.civicstore.organisation.OrganisationBodies.MemberRoleBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;

/** The members of an organisation and the invitations to become one. */
@Controller("/api/v1/organisations/{slug}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Validated
@Tag(name = "organisation")
class MemberController {
    private final MemberService service;

    MemberController(MemberService service) {
        this.service = service;
    }

    @Post("/invitations")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Invite somebody; the link in the answer is shown this once")
    HttpResponse<InvitationBody> invite(Actor actor, String slug, @Body @Valid InvitationRequest body) {
        MemberService.Invited invited = service.invite(actor, slug, email(body.email()), body.role());
        return HttpResponse.created(InvitationBody.of(
                invited.invitation(),
                Optional.of("/invitations/" + invited.secret().text())));
    }

    @Delete("/invitations/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an invitation back")
    void revoke(Actor actor, String slug, UUID id) {
        service.revokeInvitation(actor, slug, id);
    }

    @Put("/members/{accountId}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make a member an owner or a maintainer")
    void changeRole(Actor actor, String slug, UUID accountId, @Body @Valid MemberRoleBody body) {
        service.changeRole(actor, slug, new AccountId(accountId), body.role());
    }

    @Delete("/members/{accountId}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a member out, or leave")
    void remove(Actor actor, String slug, UUID accountId) {
        service.remove(actor, slug, new AccountId(accountId));
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> ProblemException.of(
                        CommonProblem.INVALID_INPUT,
                        "The e-mail address cannot be right.",
                        "Correct it and send again.",
                        List.of(new FieldProblem(
                                "/email", "wrong-email", "Give an e-mail address, such as kari@example.org."))));
    }
}
