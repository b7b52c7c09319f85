package org.civicstore.review;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;

/** A verdict waits for a second certifier. */
public record VerdictProposed(ReviewId review, AccountId by, Instant at) implements Event {}
