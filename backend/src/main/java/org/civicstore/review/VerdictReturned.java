package org.civicstore.review;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;

/** A second certifier gave a verdict back to who proposed it. */
public record VerdictReturned(ReviewId review, AccountId proposer, String reason, Instant at) implements Event {}
