package org.civicstore.organisation.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;

/**
 * A token as the store knows it, without its secret.
 *
 * @param createdBy in whose name it acts; it ends with that person's membership
 * @param lastUsedAt to the minute or so; none when it was never used
 */
record ApiToken(
        UUID id,
        OrganisationId organisation,
        String name,
        Set<TokenScope> scopes,
        AccountId createdBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt) {
    ApiToken {
        scopes = Set.copyOf(scopes);
    }
}
