package org.civicstore.organisation;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.civicstore.organisation.OrganisationBodies.InvitationOffer;
import org.civicstore.organisation.OrganisationBodies.JoinedBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.problem.CommonProblem;

/** An invitation as the one who holds its link sees it. */
@Controller("/api/v1/invitations/{token}")
@Tag(name = "organisation")
class InvitationController {
    private final MemberService service;
    private final MemberQueries members;

    InvitationController(MemberService service, MemberQueries members) {
        this.service = service;
        this.members = members;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "What an invitation is for")
    InvitationOffer get(String token) {
        return members.offer(new Secret(token))
                .map(offer -> new InvitationOffer(
                        offer.slug(),
                        offer.organisationName(),
                        offer.invitation().email().text(),
                        offer.invitation().role(),
                        offer.invitation().expiresAt()))
                .orElseThrow(() -> CommonProblem.notFound("invitation"));
    }

    @Post("/acceptance")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Become a member")
    JoinedBody accept(Actor actor, String token) {
        return new JoinedBody(service.accept(actor, new Secret(token)));
    }
}
