package org.civicstore.identity;

import java.time.Instant;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;

/**
 * A person signed in on one device.
 *
 * @param device what the browser said it is, shortened; for people to recognise their own
 * @param expiresAt end by age; it may end earlier for not being used
 */
record Session(UUID id, AccountId account, String device, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
