package org.civicstore.review.certifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.certifier.CaseBodies.CaseScreenshotBody;
import org.civicstore.review.screening.ApprovedReleases;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.PictureFiles;
import org.civicstore.submission.Screenshot;
import org.civicstore.submission.SubmissionQueries;

/** The screenshots of a case, as they were handed in last, and what became of those of the last approved release. */
@Controller("/api/v1/reviews/{id}/screenshots")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class CaseScreenshotController {
    private final ReviewQueries reviews;
    private final SubmissionQueries submissions;
    private final ApprovedReleases approved;
    private final PictureFiles pictures;

    CaseScreenshotController(
            ReviewQueries reviews, SubmissionQueries submissions, ApprovedReleases approved, PictureFiles pictures) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.approved = approved;
        this.pictures = pictures;
    }

    @Get
    @Operation(summary = "Which pictures are new since the last approved release, and which are no longer shown")
    PictureChangesBody pictureChanges(Actor actor, UUID id) {
        Review review = review(actor, id);
        List<Screenshot> now = submissions.contents(review.facts().submission()).screenshots();
        Optional<ApprovedReleases.ApprovedPictures> before = approved.picturesBefore(review);
        List<Screenshot> old =
                before.map(ApprovedReleases.ApprovedPictures::screenshots).orElse(List.of());
        return new PictureChangesBody(
                before.map(ApprovedReleases.ApprovedPictures::version),
                now.stream()
                        .filter(one -> before.isPresent() && missing(one, old))
                        .map(Screenshot::id)
                        .toList(),
                old.stream()
                        .filter(one -> missing(one, now))
                        .map(one -> CaseScreenshotBody.of(review.id(), one))
                        .toList());
    }

    @Get(
            value = "/{screenshot}",
            produces = {"image/png", "image/jpeg"})
    @Operation(summary = "The picture itself, large or, with size=small, for a strip")
    HttpResponse<byte[]> picture(
            Actor actor, UUID id, UUID screenshot, @QueryValue(defaultValue = "large") String size) {
        Review review = review(actor, id);
        Stream<Screenshot> now = submissions.contents(review.facts().submission()).screenshots().stream();
        Stream<Screenshot> before =
                approved.picturesBefore(review).stream().flatMap(release -> release.screenshots().stream());
        return pictures.answer(Stream.concat(now, before).toList(), screenshot, size);
    }

    private Review review(Actor actor, UUID id) {
        Review review = reviews.find(new ReviewId(id)).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        return review;
    }

    /** A picture that was handed in once more has another id and the same bytes. */
    private static boolean missing(Screenshot one, List<Screenshot> among) {
        return among.stream()
                .noneMatch(other -> other.large().digest().equals(one.large().digest()));
    }

    /**
     * What became of the pictures.
     *
     * @param comparedWith version of the last approved release; absent for a first one
     * @param added ids of the case's pictures that it did not have
     * @param removed its pictures that the case has not
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PictureChangesBody(Optional<String> comparedWith, List<UUID> added, List<CaseScreenshotBody> removed) {}
}
