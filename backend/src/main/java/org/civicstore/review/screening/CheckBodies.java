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

    @Introspected
    record SeenBody(
            String caseNumber,
            String listingName,
            Instant at,
            String rule,
            Severity severity,
            String message,
            String evidence) {}
}
