package org.civicstore.organisation;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.OrganisationId;

/** An operator has confirmed that an organisation is what it says: what is certified of it may be listed. */
public record OrganisationVerified(OrganisationId organisation, Instant at) implements Event {}
