package org.civicstore.review.conflict;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.identity.AccountQueries;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.review.Conflict;
import org.civicstore.review.ConflictQueries;
import org.civicstore.review.certifier.PersonNames;
import org.civicstore.review.conflict.ConflictBodies.ConflictBody;
import org.civicstore.review.conflict.ConflictBodies.ConflictList;
import org.civicstore.review.conflict.ConflictBodies.ConflictRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.ReviewId;

/** Who must keep away from whose cases. */
@Controller("/api/v1")
@Tag(name = "review")
class ConflictController {
    private final ConflictService service;
    private final ConflictQueries conflicts;
    private final AccountQueries accounts;
    private final OrganisationQueries organisations;

    ConflictController(
            ConflictService service,
            ConflictQueries conflicts,
            AccountQueries accounts,
            OrganisationQueries organisations) {
        this.service = service;
        this.conflicts = conflicts;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    @Post("/reviews/{id}/conflict")
    @Secured("ROLE_CERTIFIER")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Declare an interest in the vendor: this case and all others of the vendor are for colleagues")
    void declare(Actor actor, UUID id, @Valid @Body ConflictRequest body) {
        service.declare(actor, new ReviewId(id), body.reason().strip());
    }

    @Get("/review-conflicts")
    @Secured({"ROLE_CERTIFIER", "ROLE_OPERATOR"})
    @Operation(summary = "The conflicts of interest that hold now")
    ConflictList list(Actor actor) {
        PersonNames names = new PersonNames(accounts);
        return new ConflictList(
                conflicts.holding().stream().map(one -> body(actor, one, names)).toList());
    }

    @Post("/review-conflicts/{id}/end")
    @Secured("ROLE_OPERATOR")
    @Operation(summary = "End a conflict of interest, as an operator who is somebody else")
    ConflictList end(Actor actor, UUID id, @Valid @Body ConflictRequest body) {
        service.end(actor, id, body.reason().strip());
        return list(actor);
    }

    private ConflictBody body(Actor actor, Conflict one, PersonNames names) {
        boolean own = actor.accountId().filter(one.account()::equals).isPresent();
        return new ConflictBody(
                one.id(),
                names.of(one.account()),
                organisations
                        .profile(one.organisation())
                        .map(OrganisationProfile::name)
                        .orElse(""),
                one.kind(),
                Optional.of(one.reason()).filter(reason -> !reason.isEmpty()),
                one.since(),
                one.until(),
                actor.holds(Role.OPERATOR) && !own);
    }
}
