package org.civicstore.organisation;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.OrganisationId;

/** Somebody registered an organisation, which waits for an operator now. */
public record OrganisationRegistered(OrganisationId organisation, String slug, String name, Instant at)
        implements Event {}
