package org.civicstore.review.certifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.ProposedOutcome;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.certifier.CriterionBodies.CriterionBody;
import org.civicstore.review.certifier.ReviewBodies.CountsBody;
import org.civicstore.review.certifier.ReviewBodies.PersonBody;
import org.civicstore.review.change.ChangeBodies.ChangeBody;
import org.civicstore.review.screening.ScreeningStatus;
import org.civicstore.review.talk.Audience;
import org.civicstore.review.talk.Side;
import org.civicstore.review.waiver.WaiverAction;
import org.civicstore.review.waiver.WaiverStatus;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.submission.FormFactor;
import org.civicstore.submission.Screenshot;
import org.civicstore.submission.vault.VaultDetails;

/** Response records of one case file. */
final class CaseBodies {
    private CaseBodies() {}

    /**
     * The whole case file.
     *
     * @param change how the release differs from the last approved one; absent until the checks have read it
     */
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
            ClockBody clock,
            Optional<PersonBody> certifier,
            CountsBody counts,
            Manifest declaration,
            Map<String, String> releaseNotes,
            Optional<FileBody> artifact,
            Optional<ArtifactFacts> artifactFacts,
            Optional<ScreeningBody> screening,
            Optional<ChangeBody> change,
            List<CriterionBody> criteria,
            List<ClearingBody> clearings,
            List<CaseWaiverBody> waivers,
            List<DocumentBody> documents,
            List<CaseScreenshotBody> screenshots,
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

    /**
     * A picture of the app at work, in the order in which citizens would see them.
     *
     * @param alternativeText per language
     * @param large address of the picture
     * @param small address of a smaller one
     * @param width of the large one, in dots
     * @param height of the large one, in dots
     */
    @Introspected
    record CaseScreenshotBody(
            UUID id,
            FormFactor formFactor,
            Map<String, String> alternativeText,
            String large,
            String small,
            int width,
            int height) {
        static CaseScreenshotBody of(ReviewId review, Screenshot screenshot) {
            String address = "/api/v1/reviews/" + review + "/screenshots/" + screenshot.id();
            return new CaseScreenshotBody(
                    screenshot.id(),
                    screenshot.formFactor(),
                    screenshot.alternativeText(),
                    address,
                    address + "?size=small",
                    screenshot.large().width(),
                    screenshot.large().height());
        }
    }

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

    /**
     * A document that supports the declaration.
     *
     * @param readable whether its text was read and can be shown
     * @param said what the vendor says about it, when it is among the documents that the vendor keeps for all its apps
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DocumentBody(
            String evidenceId,
            String type,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            boolean readable,
            String title,
            int pages,
            Optional<SaidBody> said) {}

    /** @param expiresOn the last day on which it counts */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SaidBody(
            String title,
            String issuer,
            String scope,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> expiresOn,
            boolean expired) {

        static SaidBody of(VaultDetails details, LocalDate today) {
            return new SaidBody(
                    details.title(),
                    details.issuer(),
                    details.scope(),
                    details.issuedOn(),
                    details.expiresOn(),
                    details.expiredOn(today));
        }
    }

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
