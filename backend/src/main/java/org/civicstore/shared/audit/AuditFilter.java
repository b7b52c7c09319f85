package org.civicstore.shared.audit;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;

/**
 * Which entries are asked for.
 *
 * @param subject part of it; empty for all
 * @param from inclusive
 * @param before exclusive
 */
record AuditFilter(
        Optional<AuditKind> kind,
        Optional<AccountId> account,
        String subject,
        Optional<Instant> from,
        Optional<Instant> before) {}
