package org.civicstore.review.certifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.review.BlockedReason;
import org.civicstore.review.Priority;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.certifier.ReviewBodies.CountsBody;
import org.civicstore.review.certifier.ReviewBodies.PersonBody;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;

/** Records of the queue, and of who works on what. */
final class QueueBodies {
    private QueueBodies() {}

    @Introspected
    record QueuePage(List<QueueItem> items, int page, int size, long total) {}

    /**
     * @param tier of risk
     * @param priority why it stands where it stands
     * @param openedAt when the vendor handed in first
     * @param clock of the promise to the vendor
     * @param blockedReason why the one who asks must keep away from the case
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record QueueItem(
            ReviewId id,
            String number,
            SubmissionId submissionId,
            String listingSlug,
            String listingName,
            String releaseVersion,
            String organisationName,
            SubjectKind kind,
            String profile,
            RiskTier tier,
            ReviewStatus status,
            int round,
            Priority priority,
            Instant openedAt,
            Optional<Instant> queuedAt,
            Optional<Instant> dueAt,
            ClockBody clock,
            Optional<PersonBody> certifier,
            Optional<BlockedReason> blockedReason,
            CountsBody counts,
            Set<ReviewAction> allowedActions) {}

    /** @param certifiers whoever has the least to do first */
    @Introspected
    record WorkloadBody(List<LoadBody> certifiers) {}

    /**
     * @param working cases on which the store must act
     * @param late among those
     * @param withVendor cases that wait for their vendors
     * @param decided in the last 30 days
     */
    @Introspected
    record LoadBody(PersonBody certifier, int working, int late, int withVendor, int decided) {}

    /** Those who may take the case, whoever has the least to do first. */
    @Introspected
    record ColleaguesBody(List<LoadBody> colleagues) {}

    /** @param note to the colleague; it stands in the history */
    @Introspected
    record HandOverRequest(
            @NotNull AccountId to,
            @NotBlank @Size(max = ReviewBodies.TEXT) String note) {}
}
