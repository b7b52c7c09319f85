package org.civicstore.shared.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;

/**
 * Something that was done.
 *
 * @param by none for the store itself and for visitors
 * @param subject what it was done to: a word, a colon, and a slug, number or id
 * @param detail a code in the words of the slice; never what people wrote
 */
record AuditEntry(UUID id, Instant at, AuditKind kind, Optional<AccountId> by, String subject, String detail) {}
