package org.civicstore.submission;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.risk.RiskAssessment;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about submissions. */
final class SubmissionBodies {
    private SubmissionBodies() {}

    /**
     * A new draft.
     *
     * @param organisation slug of the organisation; may be left out by a token and by members of just one
     * @param profile {@code base}, {@code employment} or {@code tax}; base when left out
     */
    @Introspected
    record NewSubmission(
            @Nullable String organisation,
            @Nullable String listingSlug,
            @Nullable String releaseVersion,
            @Nullable SubjectKind kind,
            @Nullable String profile,

            @Schema(implementation = Manifest.class) @Nullable
            JsonNode declaration,

            @Nullable Map<String, String> releaseNotes) {}

    /** New content of a draft; what is left out stays as it is. */
    @Introspected
    record DraftBody(
            @Nullable String releaseVersion,
            @Nullable SubjectKind kind,
            @Nullable String profile,

            @Schema(implementation = Manifest.class) @Nullable
            JsonNode declaration,

            @Nullable Map<String, String> releaseNotes) {}

    /** Whose declaration format an import is in. */
    enum ImportFormat {
        /** publiccode.yml (yml.publiccode.tools). */
        PUBLICCODE,
        /** Web app manifest (W3C). */
        WEB_MANIFEST
    }

    /**
     * A foreign declaration to take over.
     *
     * @param content the text of the file
     * @param baseUrl where a web app manifest lies; its relative addresses build on it
     * @param overwrite whether it replaces what the draft says already; else it fills only what is empty
     */
    @Introspected
    record ImportBody(
            @Nullable ImportFormat format,
            @Nullable String content,
            @Nullable String baseUrl,
            @Nullable Boolean overwrite) {}

    @Introspected
    record WithdrawalBody(@Nullable String reason) {}

    @Introspected
    record ImportResult(
            @Schema(implementation = Manifest.class) JsonNode declaration,
            List<ManifestProblem> problems,
            int version) {}

    /** One line of a list. */
    @Introspected
    record SubmissionSummary(
            UUID id,
            String number,
            OrganisationBody organisation,
            String listingSlug,
            Map<String, String> name,
            String releaseVersion,
            SubjectKind kind,
            String profile,
            SubmissionStatus status,
            int round,
            Optional<Instant> submittedAt,
            Instant updatedAt) {}

    /**
     * All that the vendor sees.
     *
     * @param problems what is missing before it can be handed in, and, not blocking, what a certifier will ask for
     * @param risk which tier the declaration leads to; what is in the package may raise it
     * @param version the entity tag's number
     */
    @Introspected
    record SubmissionBody(
            UUID id,
            String number,
            OrganisationBody organisation,
            String listingSlug,
            String releaseVersion,
            SubjectKind kind,
            String profile,
            RiskAssessment risk,
            SubmissionStatus status,
            @Schema(implementation = Manifest.class) JsonNode declaration,
            Map<String, String> releaseNotes,
            Optional<FileBody> artifact,
            List<FileBody> evidence,
            List<ScreenshotBody> screenshots,
            List<UploadBody> uploads,
            List<ReadinessProblem> problems,
            List<HistoryEntry> history,
            Set<SubmissionAction> allowedActions,
            int version,
            int round,
            Optional<Instant> submittedAt,
            Instant createdAt,
            Instant updatedAt,
            String updatedBy) {}

    @Introspected
    record OrganisationBody(String slug, String name) {}

    /** @param type which document it is; only for evidence */
    @Introspected
    record FileBody(UUID id, Optional<String> type, String fileName, long size, String sha256, String mediaType) {}

    /** A picture of the app at work, in the order in which it is shown. */
    @Introspected
    record ScreenshotBody(
            UUID id,
            FormFactor formFactor,
            Map<String, String> alternativeText,
            PictureBody large,
            PictureBody small) {}

    /** A picture at an address, with its size in dots. */
    @Introspected
    record PictureBody(String href, int width, int height) {
        static PictureBody of(String href, Picture picture) {
            return new PictureBody(href, picture.width(), picture.height());
        }
    }

    /** What the vendor says about the screenshots, each of them once, in the order in which they are shown. */
    @Introspected
    record ScreenshotsBody(@Nullable List<DescriptionBody> screenshots) {}

    /** @param submission an earlier one of the same app */
    @Introspected
    record EarlierBody(@Nullable UUID submission) {}

    /** @param alternativeText per language: what the picture shows */
    @Introspected
    record DescriptionBody(
            @Nullable UUID id,
            @Nullable FormFactor formFactor,
            @Nullable Map<String, String> alternativeText) {}

    /** A file on its way; ask the upload itself how far it is. */
    @Introspected
    record UploadBody(
            UUID uploadId,
            FilePurpose purpose,
            Optional<String> type,
            String fileName,
            long size,
            Instant startedAt,
            Instant expiresAt) {}

    /** @param by the person's name, or {@code Civic Store} for the store's own people and machines */
    @Introspected
    record HistoryEntry(
            Instant at,
            SubmissionAction action,
            Optional<SubmissionStatus> from,
            SubmissionStatus to,
            String by,
            Optional<String> reason) {}
}
