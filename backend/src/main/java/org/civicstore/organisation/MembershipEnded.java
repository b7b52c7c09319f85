package org.civicstore.organisation;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;

/** Somebody no longer belongs to an organisation: what the person holds in its name ends too. */
public record MembershipEnded(OrganisationId organisation, AccountId account, Instant at) implements Event {}
