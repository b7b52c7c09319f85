package org.civicstore.organisation;

import java.time.Instant;
import java.util.UUID;
import org.civicstore.identity.EmailAddress;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.id.OrganisationId;

/** An offer of membership to whoever holds its link and the e-mail address. */
record Invitation(
        UUID id,
        OrganisationId organisation,
        EmailAddress email,
        MemberRole role,
        Instant createdAt,
        Instant expiresAt) {}
