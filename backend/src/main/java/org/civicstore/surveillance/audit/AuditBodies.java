package org.civicstore.surveillance.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.criterion.RiskTier;

/** Request and response records about random audits. */
final class AuditBodies {
    private AuditBodies() {}

    /** @param note what was seen; public when the month is over */
    @Introspected
    record AuditResultRequest(
            @NotNull AuditOutcome outcome,
            @NotBlank @Size(max = 2000) String note) {}

    /**
     * One month.
     *
     * @param seedSha256 public before the month begins
     * @param seed 64 hexadecimal digits; absent until the month is over
     * @param perMillion how many of a million certificates of a tier are drawn
     * @param results what came of the drawn ones; empty until the month is over
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AuditMonth(
            String month,
            String seedSha256,
            Optional<String> seed,
            Map<RiskTier, Integer> perMillion,
            Instant committedAt,
            Optional<Instant> drawnAt,
            Optional<Instant> revealedAt,
            List<AuditResult> results) {}

    /** @param outcome absent while nobody has looked yet */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AuditResult(
            String certificateNumber,
            String listingSlug,
            String listingName,
            RiskTier tier,
            Optional<AuditOutcome> outcome,
            String note) {}

    /** The latest month first. */
    @Introspected
    record AuditMonths(List<AuditMonth> items) {}

    @Introspected
    record AuditCandidate(String number, RiskTier tier, boolean drawn) {}

    /** @param next the number to ask after for the rest; absent at the end */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AuditCandidates(String month, List<AuditCandidate> items, Optional<String> next) {}

    /** @param mayDecide whether the one who asks may say how it came out */
    @Introspected
    record AuditTask(
            UUID id,
            String month,
            String certificateNumber,
            String listingSlug,
            String listingName,
            String releaseVersion,
            UUID review,
            RiskTier tier,
            Instant dueAt,
            boolean mayDecide) {}

    /** What waits, the earliest due first. */
    @Introspected
    record AuditTasks(List<AuditTask> items) {}
}
