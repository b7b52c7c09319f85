package org.civicstore.identity;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.civicstore.identity.IdentityBodies.SessionBody;
import org.civicstore.identity.IdentityBodies.SignedInBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Memberships;

/** The session of the one who asks. */
@Controller("/api/v1/session")
@Tag(name = "identity")
class SessionController {
    private final AccountQueries accounts;
    private final Memberships memberships;

    SessionController(AccountQueries accounts, Memberships memberships) {
        this.accounts = accounts;
        this.memberships = memberships;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Who is signed in")
    SessionBody current(Actor actor) {
        return actor instanceof Actor.Person person
                ? accounts.byId(person.account())
                        .map(account -> new SessionBody(
                                true, Optional.of(SignedInBody.of(account, memberships.of(account.id())))))
                        .orElseGet(SessionBody::nobody)
                : SessionBody.nobody();
    }
}
