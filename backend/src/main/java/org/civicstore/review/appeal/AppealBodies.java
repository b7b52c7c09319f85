package org.civicstore.review.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;

/** Appeals over HTTP. */
final class AppealBodies {
    private static final int TEXT = 8000;

    private AppealBodies() {}

    @Introspected
    record AppealRequest(@NotBlank @Size(max = TEXT) String grounds) {}

    /** How an appeal can end. */
    enum AppealOutcome {
        UPHOLD,
        OVERTURN;

        AppealAction action() {
            return switch (this) {
                case UPHOLD -> AppealAction.UPHOLD;
                case OVERTURN -> AppealAction.OVERTURN;
            };
        }
    }

    /** @param reasons for the vendor and the public */
    @Introspected
    record AppealDecisionRequest(
            @NotNull AppealOutcome outcome,
            @NotBlank @Size(max = TEXT) String reasons) {}

    /**
     * The vendor's side.
     *
     * @param lodgeUntil the last day on which an appeal is taken; absent when none can be lodged
     * @param appeal the latest one
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VendorAppealBody(Optional<LocalDate> lodgeUntil, Optional<OwnAppealBody> appeal) {}

    /** @param mayWithdraw whether the one who asks may take it back */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OwnAppealBody(
            String number,
            AppealStatus status,
            String grounds,
            Instant lodgedAt,
            Instant dueAt,
            Optional<Instant> endedAt,
            Optional<String> reasons,
            boolean mayWithdraw) {
        static OwnAppealBody of(Appeal appeal, boolean mayWithdraw) {
            return new OwnAppealBody(
                    appeal.number(),
                    appeal.status(),
                    appeal.grounds(),
                    appeal.lodgedAt(),
                    appeal.dueAt(),
                    appeal.endedAt(),
                    appeal.reasons(),
                    mayWithdraw);
        }
    }

    @Introspected
    record AppealCasesBody(List<AppealCaseBody> items) {}

    /** The certifier's side. @param mine whether the one who asks looks at it */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AppealCaseBody(
            String number,
            AppealStatus status,
            ReviewId reviewId,
            SubmissionId submissionId,
            String submissionNumber,
            String organisationName,
            String listingName,
            String releaseVersion,
            String grounds,
            Instant lodgedAt,
            Instant dueAt,
            boolean late,
            boolean mine,
            Optional<Instant> endedAt,
            Optional<String> reasons,
            Set<AppealAction> allowedActions) {}

    /** What everybody may know: no person is named, and nothing that only the vendor wrote is in it. */
    @Introspected
    record PublicAppealBody(
            String number,
            AppealStatus outcome,
            String organisationName,
            String listingName,
            String releaseVersion,
            String edition,
            LocalDate lodged,
            LocalDate decided,
            String reasons) {
        static PublicAppealBody of(Appeal appeal) {
            return new PublicAppealBody(
                    appeal.number(),
                    appeal.status(),
                    appeal.about().organisationName(),
                    appeal.about().listingName(),
                    appeal.about().releaseVersion(),
                    appeal.about().edition(),
                    LocalDate.ofInstant(appeal.lodgedAt(), ZoneOffset.UTC),
                    LocalDate.ofInstant(appeal.endedAt().orElseThrow(), ZoneOffset.UTC),
                    appeal.reasons().orElseThrow());
        }
    }

    @Introspected
    record PublicAppealsBody(List<PublicAppealBody> items) {}
}
