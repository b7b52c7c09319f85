package org.civicstore.concern.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.concern.ConcernKind;
import org.civicstore.concern.ConcernOutcome;
import org.civicstore.concern.ConcernStatus;
import org.jspecify.annotations.Nullable;

/** Request and response records about reports, for everybody. */
final class ReportBodies {
    private ReportBodies() {}

    /**
     * A report.
     *
     * @param listing slug of the listing
     * @param kind name of a {@link ConcernKind}
     * @param language BCP 47 tag of the text; Bokmål when absent
     * @param email where the outcome is sent; forgotten after that
     */
    @Introspected
    record ReportRequest(
            @NotBlank @Size(max = 60) String listing,
            @Nullable String kind,
            @Nullable String text,
            @Nullable @Pattern(regexp = "nb|nn|en|sv|da|fr") String language,
            @Nullable String email) {}

    /**
     * What the reporter keeps.
     *
     * @param key opens the page and the status; told this once
     * @param page where people follow it
     * @param dueAt until when it is answered
     */
    @Introspected
    record ReceiptBody(String number, String key, String page, Instant dueAt) {}

    /** Where a report stands. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StandingBody(
            String number,
            String listingSlug,
            String listingName,
            ConcernKind kind,
            ConcernStatus status,
            Instant receivedAt,
            Instant dueAt,
            boolean late,
            Optional<Instant> passedOnAt,
            Optional<Instant> closedAt,
            Optional<String> answer,
            Optional<String> answerLanguage,
            Optional<String> quarantinedVersion) {
        static StandingBody of(Standing standing) {
            return new StandingBody(
                    standing.number(),
                    standing.listingSlug(),
                    standing.listingName(),
                    standing.kind(),
                    standing.status(),
                    standing.receivedAt(),
                    standing.dueAt(),
                    standing.late(),
                    standing.passedOnAt(),
                    standing.closedAt(),
                    standing.outcome().map(ConcernOutcome::answer),
                    standing.outcome().map(ConcernOutcome::language),
                    standing.outcome().flatMap(ConcernOutcome::quarantined));
        }
    }

    /**
     * How fast concerns of a kind are answered.
     *
     * @param promisedWorkingDays within which they are to be answered
     * @param medianSeconds from receipt to answer, of those answered in the last ninety days; absent when there were none
     * @param open how many wait
     * @param late how many of those wait too long
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AnswerTimeBody(
            ConcernKind kind,
            int promisedWorkingDays,
            int answered,
            int answeredInTime,
            Optional<Long> medianSeconds,
            int open,
            int late) {
        static AnswerTimeBody of(AnswerTimes.Line line) {
            return new AnswerTimeBody(
                    line.kind(),
                    line.kind().workingDays(),
                    line.answered(),
                    line.inTime(),
                    line.median().map(java.time.Duration::toSeconds),
                    line.open(),
                    line.late());
        }
    }

    /** @param medianSeconds of all kinds together */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AnswerTimesBody(int days, Optional<Long> medianSeconds, List<AnswerTimeBody> kinds) {}
}
