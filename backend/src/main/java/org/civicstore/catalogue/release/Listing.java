package org.civicstore.catalogue.release;

import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.id.OrganisationId;

/**
 * The place of an app in the catalogue.
 *
 * @param slug its name in addresses, for ever, never given to another organisation
 * @param publisherListed whether the organisation is verified, without which nothing of it is shown
 */
public record Listing(
        ListingId id,
        String slug,
        OrganisationId organisation,
        Publisher publisher,
        boolean publisherListed,
        int version) {}
