package org.civicstore.review.certifier;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.review.ProposedOutcome;
import org.civicstore.review.Tally;
import org.civicstore.review.talk.Audience;
import org.civicstore.shared.id.AccountId;
import org.jspecify.annotations.Nullable;

/** What certifiers ask for, and the records that the queue and other parts share. A case file's are in {@link CaseBodies}. */
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
            @Nullable @Size(max = 64) String fingerprint,
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
}
