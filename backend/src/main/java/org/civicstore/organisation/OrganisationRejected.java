package org.civicstore.organisation;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.OrganisationId;

/** An operator has refused an organisation, perhaps one that was verified: nothing of it may be listed. */
public record OrganisationRejected(OrganisationId organisation, String reason, Instant at) implements Event {}
