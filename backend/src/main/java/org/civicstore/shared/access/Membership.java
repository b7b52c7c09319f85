package org.civicstore.shared.access;

import org.civicstore.shared.id.OrganisationId;

/** One organisation that a person belongs to, and as what. */
public record Membership(OrganisationId organisation, String slug, String name, MemberRole role) {}
