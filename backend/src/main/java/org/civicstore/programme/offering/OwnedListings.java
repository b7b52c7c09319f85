package org.civicstore.programme.offering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.id.OrganisationId;

/** Asks whoever knows listings whose they are: programmes know them by their slugs only. */
public interface OwnedListings {

    /** Whose listing that is; empty when there is none. */
    Optional<OrganisationId> owner(String listing);

    /** The listings of these organisations, in the order of their slugs; at most 200. */
    List<String> of(Set<OrganisationId> organisations);
}
