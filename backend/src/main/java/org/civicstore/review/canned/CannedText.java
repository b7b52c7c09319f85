package org.civicstore.review.canned;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;

/**
 * A text for certifiers to begin with.
 *
 * @param criterion what it is about; empty for any
 * @param texts per language; at least one
 * @param version grows with each change
 */
record CannedText(
        UUID id,
        String criterion,
        String title,
        Map<String, String> texts,
        AccountId updatedBy,
        Instant updatedAt,
        int version) {

    CannedText {
        texts = Map.copyOf(texts);
    }
}
