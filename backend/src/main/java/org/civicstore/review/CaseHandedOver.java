package org.civicstore.review;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;

/** A case was given to a colleague, who may not know of it yet. */
public record CaseHandedOver(ReviewId review, AccountId to, String note, Instant at) implements Event {}
