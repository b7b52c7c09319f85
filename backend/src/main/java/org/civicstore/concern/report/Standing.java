package org.civicstore.concern.report;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.concern.Concern;
import org.civicstore.concern.ConcernKind;
import org.civicstore.concern.ConcernOutcome;
import org.civicstore.concern.ConcernQueries;
import org.civicstore.concern.ConcernStatus;

/**
 * Where a report stands, as its reporter sees it. One that was merged stands where the other one stands; that there are
 * others, and which, is not told.
 *
 * @param details what they wrote
 * @param late whether the time ran out before the answer came
 * @param passedOnAt since when it is marked as late
 */
public record Standing(
        String number,
        String listingSlug,
        String listingName,
        ConcernKind kind,
        ConcernStatus status,
        Optional<String> details,
        String language,
        Instant receivedAt,
        Instant dueAt,
        boolean late,
        Optional<Instant> triagedAt,
        Optional<Instant> passedOnAt,
        Optional<Instant> closedAt,
        Optional<ConcernOutcome> outcome) {

    static Optional<Standing> of(ConcernQueries concerns, String key, Instant now) {
        return concerns.byKey(key)
                .map(concern ->
                        of(concern, concern.mergedInto().flatMap(concerns::byId).orElse(concern), now));
    }

    private static Standing of(Concern reported, Concern answered, Instant now) {
        return new Standing(
                reported.number(),
                reported.listingSlug(),
                reported.listingName(),
                reported.kind(),
                answered.status(),
                reported.details(),
                reported.reporter().language(),
                reported.receivedAt(),
                reported.dueAt(),
                reported.late(now),
                answered.triagedAt(),
                answered.escalatedAt(),
                answered.closedAt(),
                answered.outcome());
    }

    public boolean open() {
        return status.open();
    }
}
