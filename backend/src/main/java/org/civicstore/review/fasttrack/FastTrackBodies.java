package org.civicstore.review.fasttrack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.ReviewStatus;

/** Request and response records of the fast track. */
final class FastTrackBodies {
    private FastTrackBodies() {}

    /**
     * @param submissionNumber as people say it, such as {@code S-000123}
     * @param reason for everybody: which crisis, and why the app cannot wait
     */
    @Introspected
    record FastTrackRequest(
            @NotBlank @Size(max = 40) String submissionNumber,
            @NotBlank @Size(min = 20, max = 2000) String reason) {}

    /**
     * @param criteria ids of those that are decided, in alphabetical order
     * @param targetMinutes until the answer
     * @param validDays of a certificate, at most
     * @param items the latest first
     */
    @Introspected
    record FastTracksBody(List<String> criteria, long targetMinutes, long validDays, List<FastTrackBody> items) {}

    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FastTrackBody(
            String submissionNumber,
            String listingSlug,
            String listingName,
            String releaseVersion,
            String reason,
            Instant openedAt,
            ReviewStatus status,
            Optional<Instant> dueAt,
            boolean late,
            Optional<ReviewOutcome> outcome) {}
}
