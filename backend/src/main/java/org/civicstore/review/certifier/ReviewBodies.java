package org.civicstore.review.certifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Area;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.certification.verdict.State;
import org.civicstore.review.BlockedReason;
import org.civicstore.review.ProposedOutcome;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.Tally;
import org.civicstore.review.screening.ScreeningStatus;
import org.civicstore.review.talk.Audience;
import org.civicstore.review.talk.Side;
import org.civicstore.review.waiver.WaiverAction;
import org.civicstore.review.waiver.WaiverStatus;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.jspecify.annotations.Nullable;

/** Request and response records of the certifiers' part. */
public final class ReviewBodies {
    public static final int TEXT = 4000;
    static final int REASONS = 8000;
    static final int CRITERIA = 100;

    private ReviewBodies() {}

    @Introspected
    record RulingRequest(
            @NotNull Ruling ruling,
            @Nullable @Size(max = TEXT) String reason) {}

    @Introspected
    record MessageRequest(
            @Nullable @Size(max = 20) String criterion,
            @NotNull Audience audience,
            @NotBlank @Size(max = TEXT) String text) {}

    /** @param criteria what it is about; may be absent */
    @Introspected
    record ChangesRequest(
            @NotBlank @Size(max = TEXT) String summary,
            @Nullable @Size(max = CRITERIA) List<@NotBlank @Size(max = 20) String> criteria) {}

    /** @param conditions only with CERTIFY; may be absent */
    @Introspected
    record ProposalRequest(
            @NotNull ProposedOutcome outcome,
            @Nullable @Size(max = CRITERIA) List<@Valid ConditionRequest> conditions,
            @NotBlank @Size(max = REASONS) String reasons) {}

    /** @param due the last day on which the criterion may be unmet */
    @Introspected
    record ConditionRequest(
            @NotBlank @Size(max = 20) String criterion,
            @NotBlank @Size(max = TEXT) String text,
            @NotNull LocalDate due) {}

    @Introspected
    record CaseReasonRequest(@NotBlank @Size(max = TEXT) String reason) {}

    /** @param until the last day on which the finding does not count */
    @Introspected
    record ClearingRequest(
            @NotBlank @Size(max = 64) String fingerprint,
            @NotBlank @Size(max = TEXT) String reason,
            @NotNull LocalDate until) {}

    /** @param until the last day on which the criterion may be unmet */
    @Introspected
    record WaiverRequest(
            @NotBlank @Size(max = 20) String criterion,
            @NotBlank @Size(max = TEXT) String reason,
            @NotNull LocalDate until,
            boolean onlyProfile,
            boolean onlyVersion) {}

    /** Somebody, as shown to others. */
    @Introspected
    public record PersonBody(AccountId id, String name) {}

    @Introspected
    record CountsBody(int met, int notMet, int open, int didNotRun) {
        static CountsBody of(Tally tally) {
            return new CountsBody(tally.met(), tally.notMet(), tally.open(), tally.didNotRun());
        }
    }

    @Introspected
    record QueuePage(List<QueueItem> items, int page, int size, long total) {}

    /** @param blockedReason why the one who asks must keep away from the case */
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
            ReviewStatus status,
            int round,
            Optional<Instant> queuedAt,
            Optional<Instant> dueAt,
            Optional<PersonBody> certifier,
            Optional<BlockedReason> blockedReason,
            CountsBody counts,
            Set<ReviewAction> allowedActions) {}

    /** The whole case file. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseBody(
            ReviewId id,
            String number,
            SubmissionId submissionId,
            ReviewStatus status,
            int round,
            String listingSlug,
            String listingName,
            String releaseVersion,
            SubjectKind kind,
            String profile,
            String edition,
            RiskAssessment risk,
            OrganisationBody organisation,
            Instant submittedAt,
            Optional<Instant> queuedAt,
            Optional<Instant> dueAt,
            Optional<PersonBody> certifier,
            CountsBody counts,
            Manifest declaration,
            Map<String, String> releaseNotes,
            Optional<FileBody> artifact,
            Optional<ArtifactFacts> artifactFacts,
            Optional<ScreeningBody> screening,
            List<CriterionBody> criteria,
            List<ClearingBody> clearings,
            List<CaseWaiverBody> waivers,
            List<DocumentBody> documents,
            List<MessageBody> messages,
            List<ChangeRequestBody> changeRequests,
            List<HistoryBody> history,
            Optional<ProposalBody> proposal,
            Optional<ReviewOutcome> outcome,
            Optional<Instant> concludedAt,
            AssessmentBody assessment,
            Set<ReviewAction> allowedActions,
            int version) {}

    @Introspected
    record OrganisationBody(String slug, String name, String country, String number, boolean verified) {}

    /** @param size in bytes */
    @Introspected
    record FileBody(String fileName, String mediaType, String sha256, long size) {}

    /**
     * The latest run of the checks.
     *
     * @param failures how often the worker broke in this run; ours, never the vendor's fault
     * @param doneChecks how many checks came to an answer
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ScreeningBody(
            ScreeningStatus status,
            int failures,
            Optional<String> lastError,
            long doneChecks,
            int checks,
            Optional<String> engineVersion,
            Instant plannedAt,
            Optional<Instant> endedAt) {}

    /**
     * One criterion as it stands in this case.
     *
     * @param evidence ids of the documents handed in for it
     * @param evidenceTypes what a vendor hands in for it
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CriterionBody(
            String id,
            Area area,
            Map<String, String> statement,
            Map<String, String> guidance,
            String reference,
            Severity severity,
            Mode mode,
            State state,
            Optional<MachineBody> machine,
            List<Finding> findings,
            Optional<RulingBody> ruling,
            List<String> evidence,
            List<String> evidenceTypes) {}

    @Introspected
    record MachineBody(OutcomeKind outcome, String note, List<CheckBody> checks) {}

    /**
     * @param observed whether it is only tried out: certifiers see what it found, and nothing of it counts
     * @param fingerprints of what it found
     */
    @Introspected
    record CheckBody(
            String id,
            String version,
            OutcomeKind outcome,
            String note,
            long millis,
            boolean observed,
            List<String> fingerprints) {}

    @Introspected
    record RulingBody(Ruling ruling, String reason, PersonBody by, Instant at) {}

    /**
     * A waiver of the listing that is proposed, or that holds for this case now.
     *
     * @param profile only under this profile; absent for every one
     * @param releaseVersion only for this release; absent for every one
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseWaiverBody(
            UUID id,
            String criterion,
            Optional<String> profile,
            Optional<String> releaseVersion,
            String reason,
            WaiverStatus status,
            PersonBody proposedBy,
            Instant proposedAt,
            LocalDate until,
            Set<WaiverAction> allowedActions) {}

    /**
     * A finding of this case that was cleared and does not count now.
     *
     * @param here whether it was cleared in this case; else it arrived cleared
     */
    @Introspected
    record ClearingBody(String fingerprint, String reason, PersonBody by, Instant at, LocalDate until, boolean here) {}

    /** @param readable whether its text was read and can be shown */
    @Introspected
    record DocumentBody(
            String evidenceId,
            String type,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            boolean readable,
            String title,
            int pages) {}

    /** @param truncated whether the document has more text than this */
    @Introspected
    record DocumentTextBody(
            String evidenceId,
            String mediaType,
            String title,
            int pages,
            String language,
            String text,
            boolean truncated) {}

    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MessageBody(
            String id,
            int round,
            Optional<String> criterion,
            Optional<String> fingerprint,
            Audience audience,
            Side side,
            String text,
            PersonBody by,
            Instant at) {}

    @Introspected
    record ChangeRequestBody(int round, String summary, List<AskedBody> criteria, PersonBody by, Instant at) {}

    @Introspected
    record AskedBody(String criterion, String reason) {}

    /** @param by absent when the store itself moved the case */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record HistoryBody(
            Instant at,
            ReviewAction action,
            Optional<ReviewStatus> from,
            ReviewStatus to,
            Optional<PersonBody> by,
            String reason) {}

    @Introspected
    record ProposalBody(
            ProposedOutcome outcome, String reasons, List<Condition> conditions, PersonBody by, Instant at) {}

    @Introspected
    record AssessmentBody(
            boolean mayCertify,
            List<String> blockedBy,
            List<String> needsCondition,
            List<String> open,
            List<String> waived) {}
}
