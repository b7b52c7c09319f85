package org.civicstore.review.vendor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.certifier.ClockBody;
import org.civicstore.review.certifier.ReviewBodies;
import org.civicstore.review.change.ChangeBodies.ChangeBody;
import org.civicstore.review.screening.ScreeningStatus;
import org.civicstore.review.talk.Side;
import org.civicstore.review.waiting.WaitingBodies.ForecastBody;
import org.jspecify.annotations.Nullable;

/** Request and response records of the vendor's part. */
final class VendorReviewBodies {
    private VendorReviewBodies() {}

    /** An answer to one finding, or to what was asked about a criterion. */
    @Introspected
    record AnswerRequest(
            @Nullable @Size(max = 64) String fingerprint,
            @Nullable @Size(max = 20) String criterion,
            @NotBlank @Size(max = ReviewBodies.TEXT) String text) {}

    /** Whose turn it is. */
    enum NextActor {
        VENDOR,
        STORE
    }

    /**
     * What a vendor sees of the review.
     *
     * @param nextActor absent when nothing moves any more
     * @param queuePosition from 1; only while it waits for a certifier
     * @param queueLength how many wait there
     * @param expectedBy when the store's answer is due, as promised
     * @param forecast when it comes by what others waited; absent when it is not the store's turn
     * @param clock of the promise, with every pause and its reason
     * @param timeline what happened, the oldest first
     * @param fastTrack of a crisis, when the case is or was on it
     * @param change how the release differs from the last approved one; absent until the checks have read it
     * @param reasons of the verdict; only once two certifiers agreed
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VendorReviewBody(
            ReviewStatus state,
            int round,
            Optional<NextActor> nextActor,
            Optional<Integer> queuePosition,
            Optional<Integer> queueLength,
            Optional<Instant> expectedBy,
            Optional<ForecastBody> forecast,
            ClockBody clock,
            List<StepBody> timeline,
            Optional<VendorFastTrackBody> fastTrack,
            Optional<VendorScreeningBody> screening,
            RiskAssessment risk,
            Optional<ChangeBody> change,
            Optional<VendorChangeRequestBody> changeRequest,
            List<FindingBody> findings,
            List<VendorMessageBody> messages,
            Optional<ReviewOutcome> outcome,
            Optional<String> reasons,
            List<Condition> conditions,
            Set<ReviewAction> allowedActions) {}

    /**
     * @param reason for everybody
     * @param fullReview whether the certificate of days was issued, and the full review goes on
     */
    @Introspected
    record VendorFastTrackBody(String reason, Instant openedAt, boolean fullReview) {}

    /** @param reason only where it was written for the vendor */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StepBody(Instant at, Step.Kind kind, Optional<String> reason) {}

    /** @param erredChecks how many broke down: the fault is ours, and the vendor need do nothing */
    @Introspected
    record VendorScreeningBody(ScreeningStatus status, long doneChecks, int checks, long erredChecks) {}

    /** What the store asked for last, while it waits for it. */
    @Introspected
    record VendorChangeRequestBody(String summary, List<String> criteria, Instant at) {}

    /**
     * @param rule what was looked for; {@code certifier} when a person asked
     * @param statement the criterion in words, per language
     * @param language of the message and the remedy, when a check found it: the reader's, or English where a rule has no text
     *     in it
     * @param evidence what was seen, literally
     * @param original the check's own English words where they say more than the message and the evidence
     * @param reproduce command line that shows the finding again, where the submission lies; of those that a check found
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FindingBody(
            String fingerprint,
            String rule,
            String criterion,
            Map<String, String> statement,
            Severity severity,
            Optional<String> language,
            String message,
            String evidence,
            Optional<Location> location,
            String remedy,
            Optional<String> original,
            Optional<String> reproduce,
            FindingStatus status,
            Optional<VendorClearingBody> cleared,
            List<VendorMessageBody> answers) {}

    /** Why a finding does not count. @param until the last day of that */
    @Introspected
    record VendorClearingBody(Instant at, String reason, LocalDate until) {}

    /** Certifiers are not named to vendors: the store speaks with one voice. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VendorMessageBody(
            Side side, Optional<String> by, Optional<String> criterion, int round, String text, Instant at) {}
}
