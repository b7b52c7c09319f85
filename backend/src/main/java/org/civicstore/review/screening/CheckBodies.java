package org.civicstore.review.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.criterion.Severity;

/** Response records about checks. */
final class CheckBodies {
    private CheckBodies() {}

    /** @param screenings how many of the latest screenings the numbers are about, at most */
    @Introspected
    record CheckList(int screenings, List<CheckStandingBody> items) {}

    /**
     * One check and how it does.
     *
     * @param version that ran last; absent when it never did
     * @param timeoutSeconds after which it counts as broken down
     * @param wouldBlock runs in which it found something blocking
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CheckStandingBody(
            String id,
            Optional<String> version,
            String criterion,
            CheckMode mode,
            long timeoutSeconds,
            int runs,
            int failed,
            int errors,
            int skipped,
            int wouldBlock,
            List<SeenBody> sample) {}

    /**
     * Something that a check found.
     *
     * @param language of the message: the reader's, or English where a rule has no text in it
     * @param original the check's own English words where they say more than the message and the evidence
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SeenBody(
            String caseNumber,
            String listingName,
            Instant at,
            String rule,
            Severity severity,
            String language,
            String message,
            String evidence,
            Optional<String> original) {}
}
