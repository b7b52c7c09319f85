package org.civicstore.review;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;

/**
 * One move of a case.
 *
 * @param from empty when the case was opened
 * @param by empty when the store itself moved it
 */
public record HistoryEntry(
        Instant at,
        ReviewAction action,
        Optional<ReviewStatus> from,
        ReviewStatus to,
        Optional<AccountId> by,
        String reason) {}
