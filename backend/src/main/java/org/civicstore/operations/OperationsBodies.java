package org.civicstore.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.review.ReviewStatus;
import org.civicstore.shared.job.JobFigures;

/** Response records of this slice. */
final class OperationsBodies {
    private OperationsBodies() {}

    /**
     * How the store runs.
     *
     * @param mails whether letters are sent at all
     */
    @Introspected
    record OperationsBody(
            Instant at,
            QueueBody queue,
            EndingBody certificates,
            ConcernsBody concerns,
            List<JobFigures> jobs,
            SearchBody search,
            boolean mails) {}

    /**
     * Cases.
     *
     * @param waiting for a certifier
     * @param underway a certifier or the checks work on them
     * @param withVendor the vendor must act, so no clock of the store runs
     * @param late past the time in which the vendor may expect an answer
     * @param medianHours since when half of the waiting ones wait at most; none when none waits
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record QueueBody(
            long waiting,
            long underway,
            long withVendor,
            long late,
            Optional<Long> medianHours,
            Optional<Long> ninetiethHours) {}

    /** Certificates that stand and end within so many days; each number holds the one before it. */
    @Introspected
    record EndingBody(long within30, long within60, long within90) {}

    /** Concerns without an answer. */
    @Introspected
    record ConcernsBody(long open, long late) {}

    /** The index of the node that answers. */
    @Introspected
    record SearchBody(String state, long listings) {}

    /** A case that is not decided. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OpenCaseBody(
            UUID id,
            String number,
            String listingName,
            String version,
            String organisation,
            ReviewStatus status,
            Optional<String> certifier,
            Instant openedAt,
            Optional<Instant> dueAt,
            boolean late) {}

    /** A certificate that ends soon. */
    @Introspected
    record EndingCertificateBody(
            String number, String listingName, String version, String organisation, Instant validUntil) {}
}
