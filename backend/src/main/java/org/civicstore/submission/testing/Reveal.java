package org.civicstore.submission.testing;

import java.time.Instant;
import org.civicstore.shared.id.AccountId;

/** Somebody was shown the access. */
public record Reveal(AccountId to, Instant at) {}
