package org.civicstore.review.appeal;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.appeal.AppealBodies.AppealCaseBody;
import org.civicstore.review.appeal.AppealBodies.AppealCasesBody;
import org.civicstore.review.appeal.AppealBodies.AppealDecisionRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** Appeals for certifiers who had no part in what they are about. */
@Controller("/api/v1/appeal-cases")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class AppealCaseController {
    private final AppealQueries appeals;
    private final ReviewQueries reviews;
    private final AppealService service;
    private final Clock clock;

    AppealCaseController(AppealQueries appeals, ReviewQueries reviews, AppealService service, Clock clock) {
        this.appeals = appeals;
        this.reviews = reviews;
        this.service = service;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "Appeals that are not decided yet, the most urgent first")
    AppealCasesBody open(Actor actor) {
        return new AppealCasesBody(
                appeals.open().stream().map(one -> body(actor, one)).toList());
    }

    @Get("/{number}")
    @Operation(summary = "One appeal with its grounds")
    AppealCaseBody show(Actor actor, @Size(max = 40) String number) {
        Appeal appeal = appeals.find(number).orElseThrow(() -> CommonProblem.notFound("appeal"));
        AppealPolicy.requireReading(actor, appeal);
        return body(actor, appeal);
    }

    @Post("/{number}/claim")
    @Operation(summary = "Take the appeal, as a certifier who had no part in the case")
    AppealCaseBody take(Actor actor, @Size(max = 40) String number) {
        service.take(actor, number);
        return show(actor, number);
    }

    @Delete("/{number}/claim")
    @Operation(summary = "Put the appeal back for another certifier")
    AppealCaseBody leave(Actor actor, @Size(max = 40) String number) {
        service.leave(actor, number);
        return show(actor, number);
    }

    @Post("/{number}/decision")
    @Operation(summary = "Let the decision stand, or set it aside and open the case again")
    AppealCaseBody decide(Actor actor, @Size(max = 40) String number, @Valid @Body AppealDecisionRequest body) {
        service.decide(actor, number, body.outcome().action(), body.reasons().strip());
        return show(actor, number);
    }

    private AppealCaseBody body(Actor actor, Appeal appeal) {
        return new AppealCaseBody(
                appeal.number(),
                appeal.status(),
                appeal.review(),
                appeal.about().submission(),
                appeal.about().submissionNumber(),
                appeal.about().organisationName(),
                appeal.about().listingName(),
                appeal.about().releaseVersion(),
                appeal.grounds(),
                appeal.lodgedAt(),
                appeal.dueAt(),
                appeal.isLate(clock.instant()),
                appeal.certifier().equals(actor.accountId()),
                appeal.endedAt(),
                appeal.reasons(),
                AppealPolicy.allowed(actor, appeal, reviews.partakers(appeal.review())));
    }
}
