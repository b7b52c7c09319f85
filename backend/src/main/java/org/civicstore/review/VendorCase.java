package org.civicstore.review;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.id.ReviewId;

/**
 * A case of a vendor in one line.
 *
 * @param round how often it was handed in
 */
public record VendorCase(
        ReviewId id,
        String number,
        String listingName,
        String releaseVersion,
        ReviewStatus status,
        Optional<ReviewOutcome> outcome,
        int round,
        Instant openedAt) {}
