package org.civicstore.review.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;

/**
 * A finding that a certifier looked at and cleared, for one listing, through all its submissions, until a day.
 *
 * @param fingerprint of the finding, see {@code Finding.fingerprint}
 * @param review the case in which it was decided
 * @param until the last day on which it holds, in UTC
 * @param endedAt when a certifier took it back before that
 */
public record Clearing(
        UUID id,
        String listingSlug,
        String fingerprint,
        String criterion,
        String reason,
        ReviewId review,
        AccountId by,
        Instant at,
        LocalDate until,
        Optional<Instant> endedAt) {

    /** Whether the finding does not count at that moment. */
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(at)
                && endedAt.filter(ended -> !moment.isBefore(ended)).isEmpty()
                && !LocalDate.ofInstant(moment, ZoneOffset.UTC).isAfter(until);
    }
}
