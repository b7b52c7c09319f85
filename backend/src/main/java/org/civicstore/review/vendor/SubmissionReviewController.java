package org.civicstore.review.vendor;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.vendor.VendorReviewBodies.AnswerRequest;
import org.civicstore.review.vendor.VendorReviewBodies.VendorReviewBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.AcceptedLanguage;

/** What a vendor sees of a review, and the vendor's answers. */
@Controller("/api/v1/submissions/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "review")
class SubmissionReviewController {
    private final ReviewQueries reviews;
    private final AnswerService answers;
    private final VendorView view;

    SubmissionReviewController(ReviewQueries reviews, AnswerService answers, VendorView view) {
        this.reviews = reviews;
        this.answers = answers;
        this.view = view;
    }

    @Get("/review")
    @Operation(
            summary = "Where the review stands and what the vendor can do next, findings in the language of"
                    + " Accept-Language; 404 before the first hand-in")
    VendorReviewBody show(Actor actor, UUID id, HttpRequest<?> request) {
        Review review = reviews.findOf(new SubmissionId(id))
                .filter(one -> ReviewPolicy.vendorMayRead(actor, one.facts()))
                .orElseThrow(() -> CommonProblem.notFound("review"));
        return view.of(actor, review, AcceptedLanguage.ofProgram(request));
    }

    @Post("/answers")
    @Operation(summary = "Answer a finding, or what was asked about a criterion")
    VendorReviewBody answer(Actor actor, UUID id, @Valid @Body AnswerRequest body, HttpRequest<?> request) {
        answers.answer(
                actor,
                new SubmissionId(id),
                Optional.ofNullable(body.fingerprint()),
                Optional.ofNullable(body.criterion()),
                body.text().strip());
        return show(actor, id, request);
    }
}
