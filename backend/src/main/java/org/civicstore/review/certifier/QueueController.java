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
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.review.CaseFilter;
import org.civicstore.review.QueueQueries;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.certifier.QueueBodies.QueuePage;
import org.civicstore.review.certifier.QueueBodies.WorkloadBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.paging.Page;
import org.jspecify.annotations.Nullable;

/** All cases, for certifiers. */
@Controller("/api/v1/reviews")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class QueueController {
    private static final Set<ReviewStatus> UNENDED = Arrays.stream(ReviewStatus.values())
            .filter(status -> !status.ended())
            .collect(Collectors.toUnmodifiableSet());

    private final QueueQueries queue;
    private final QueueView view;

    QueueController(QueueQueries queue, QueueView view) {
        this.queue = queue;
        this.view = view;
    }

    @Get("/{?status,mine,unclaimed,overdue,tier,profile,kind,takeable,words,page,size}")
    @Operation(
            summary = "The queue: cases in the states named, or all that have not ended; crises first, then the least"
                    + " time left. Counts are of all that fit, not of the page")
    QueuePage queue(
            Actor actor,
            @QueryValue @Nullable @Size(max = 7) List<ReviewStatus> status,
            @QueryValue(defaultValue = "false") boolean mine,
            @QueryValue(defaultValue = "false") boolean unclaimed,
            @QueryValue(defaultValue = "false") boolean overdue,
            @QueryValue @Nullable RiskTier tier,
            @QueryValue @Nullable @Size(max = 40) String profile,
            @QueryValue @Nullable SubjectKind kind,
            @QueryValue(defaultValue = "false") boolean takeable,
            @QueryValue @Nullable @Size(max = 100) String words,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int size) {
        Set<ReviewStatus> among = status == null || status.isEmpty() ? UNENDED : Set.copyOf(status);
        Page<Review> found = queue.page(
                new CaseFilter(
                        among,
                        mine ? actor.accountId() : Optional.empty(),
                        unclaimed,
                        overdue,
                        Optional.ofNullable(tier),
                        Optional.ofNullable(profile),
                        Optional.ofNullable(kind),
                        takeable && actor instanceof Actor.Person person ? Optional.of(person) : Optional.empty(),
                        words == null ? List.of() : List.of(words.strip().split("\\s+"))),
                page,
                size);
        return new QueuePage(view.lines(actor, found.items()), page, size, found.total());
    }

    @Get("/workload")
    @Operation(summary = "How many cases each certifier holds, whoever holds none among them")
    WorkloadBody workload() {
        return view.workload();
    }
}
