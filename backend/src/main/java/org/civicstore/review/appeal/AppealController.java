package org.civicstore.review.appeal;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.civicstore.review.appeal.AppealBodies.PublicAppealBody;
import org.civicstore.review.appeal.AppealBodies.PublicAppealsBody;

/** How appeals ended, for everybody. */
@Controller("/api/v1/appeals")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "review")
class AppealController {
    private final AppealQueries appeals;

    AppealController(AppealQueries appeals) {
        this.appeals = appeals;
    }

    @Get
    @Operation(summary = "The outcomes of appeals with their reasons, without any person's name")
    PublicAppealsBody decided() {
        return new PublicAppealsBody(
                appeals.decided().stream().map(PublicAppealBody::of).toList());
    }
}
