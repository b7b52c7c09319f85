package org.civicstore.review.certifier;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.PictureFiles;
import org.civicstore.submission.SubmissionQueries;

/** The screenshots of a case, as they were handed in last. */
@Controller("/api/v1/reviews/{id}/screenshots")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class CaseScreenshotController {
    private final ReviewQueries reviews;
    private final SubmissionQueries submissions;
    private final PictureFiles pictures;

    CaseScreenshotController(ReviewQueries reviews, SubmissionQueries submissions, PictureFiles pictures) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.pictures = pictures;
    }

    @Get(
            value = "/{screenshot}",
            produces = {"image/png", "image/jpeg"})
    @Operation(summary = "The picture itself, large or, with size=small, for a strip")
    HttpResponse<byte[]> picture(
            Actor actor, UUID id, UUID screenshot, @QueryValue(defaultValue = "large") String size) {
        Review review = reviews.find(new ReviewId(id)).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        return pictures.answer(submissions.contents(review.facts().submission()).screenshots(), screenshot, size);
    }
}
