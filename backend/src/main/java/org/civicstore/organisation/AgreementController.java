package org.civicstore.organisation;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.civicstore.organisation.OrganisationBodies.CurrentAgreementBody;

/** The publisher agreement, for everybody to read. */
@Controller("/api/v1/agreements")
@Tag(name = "organisation")
class AgreementController {
    private final PublisherAgreement agreement;

    AgreementController(PublisherAgreement agreement) {
        this.agreement = agreement;
    }

    @Get("/current")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The publisher agreement that is in force")
    CurrentAgreementBody current() {
        return new CurrentAgreementBody(agreement.version(), agreement.digest().hex(), agreement.texts());
    }
}
