package org.civicstore.review.talk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;

/**
 * Something said about a case.
 *
 * @param criterion what it is about; empty for the whole case or for one finding
 * @param fingerprint of the finding it answers
 */
public record Message(
        UUID id,
        int round,
        Optional<String> criterion,
        Optional<String> fingerprint,
        Audience audience,
        Side side,
        String text,
        AccountId by,
        Instant at) {}
