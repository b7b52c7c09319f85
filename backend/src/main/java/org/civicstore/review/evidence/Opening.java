package org.civicstore.review.evidence;

import java.time.Instant;
import org.civicstore.shared.id.AccountId;

/** Somebody opened a file of a case. */
public record Opening(AccountId by, Instant at) {}
