package org.civicstore.review.appeal;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.appeal.AppealBodies.AppealRequest;
import org.civicstore.review.appeal.AppealBodies.OwnAppealBody;
import org.civicstore.review.appeal.AppealBodies.VendorAppealBody;
import org.civicstore.review.statement.DecisionTerms;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;

/** A vendor's appeal against the refusal of a submission. */
@Controller("/api/v1/submissions/{id}/appeal")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "review")
class SubmissionAppealController {
    private final ReviewQueries reviews;
    private final AppealQueries appeals;
    private final AppealService service;
    private final Clock clock;

    SubmissionAppealController(ReviewQueries reviews, AppealQueries appeals, AppealService service, Clock clock) {
        this.reviews = reviews;
        this.appeals = appeals;
        this.service = service;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "Whether the decision can be appealed against, until when, and what became of the appeal")
    VendorAppealBody show(Actor actor, UUID id) {
        Review review = reviews.findOf(new SubmissionId(id))
                .filter(one -> ReviewPolicy.vendorMayRead(actor, one.facts()))
                .orElseThrow(() -> CommonProblem.notFound("review"));
        Optional<Appeal> latest = appeals.latest(review.id());
        Optional<LocalDate> until = review.outcome()
                .filter(ReviewOutcome.REFUSED::equals)
                .filter(refused ->
                        AppealService.mayLodge(review, latest.stream().toList(), clock.instant()))
                .map(refused -> DecisionTerms.appealUntil(review.concludedAt().orElseThrow()));
        return new VendorAppealBody(
                until, latest.map(one -> OwnAppealBody.of(one, AppealPolicy.vendorMayWithdraw(actor, one))));
    }

    @Post
    @Operation(summary = "Appeal against the refusal, with grounds")
    VendorAppealBody lodge(Actor actor, UUID id, @Valid @Body AppealRequest body) {
        service.lodge(actor, new SubmissionId(id), body.grounds().strip());
        return show(actor, id);
    }

    @Post("/withdrawal")
    @Operation(summary = "Take the appeal back; the decision stands")
    VendorAppealBody withdraw(Actor actor, UUID id) {
        service.withdraw(actor, new SubmissionId(id));
        return show(actor, id);
    }
}
