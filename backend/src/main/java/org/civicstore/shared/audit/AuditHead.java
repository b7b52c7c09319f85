package org.civicstore.shared.audit;

import java.time.Instant;

/**
 * The end of the chain.
 *
 * @param place of the last entry that has one
 * @param hash of that entry
 * @param note the same, signed by the store's audit key (C2SP signed-note)
 */
record AuditHead(long place, byte[] hash, Instant sealedAt, String note) {}
