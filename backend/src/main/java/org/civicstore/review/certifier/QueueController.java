package org.civicstore.review.certifier;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.certifier.ReviewBodies.QueuePage;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.paging.Page;
import org.jspecify.annotations.Nullable;

/** All cases, for certifiers. */
@Controller("/api/v1/reviews")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class QueueController {
    private final ReviewQueries reviews;
    private final QueueView view;

    QueueController(ReviewQueries reviews, QueueView view) {
        this.reviews = reviews;
        this.view = view;
    }

    @Get("/{?status,mine,page,size}")
    @Operation(summary = "The queue: cases in the states named, or all that have not ended; the most urgent first")
    QueuePage queue(
            Actor actor,
            @QueryValue @Nullable @Size(max = 7) List<ReviewStatus> status,
            @QueryValue(defaultValue = "false") boolean mine,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int size) {
        List<ReviewStatus> among = status == null || status.isEmpty() ? unended() : status;
        Page<Review> found = reviews.queue(among, mine ? actor.accountId() : Optional.empty(), page, size);
        return new QueuePage(view.lines(actor, found.items()), page, size, found.total());
    }

    private static List<ReviewStatus> unended() {
        return Arrays.stream(ReviewStatus.values())
                .filter(status -> !status.ended())
                .toList();
    }
}
