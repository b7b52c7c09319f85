package org.civicstore.catalogue.release;

import java.util.Optional;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.id.OrganisationId;

/**
 * The place of an app in the catalogue.
 *
 * @param slug its name in addresses, for ever, never given to another organisation
 * @param publisherListed whether anything of it is shown: its organisation is verified and nothing else speaks against it
 * @param unlisted why it is not shown although its organisation is verified, as kinds of what was found, with commas
 */
public record Listing(
        ListingId id,
        String slug,
        OrganisationId organisation,
        Publisher publisher,
        boolean publisherListed,
        Optional<String> unlisted,
        int version) {

    /** Whether anything of it is shown, when the organisation stands so. */
    boolean shownWhen(boolean verified) {
        return verified && unlisted.isEmpty();
    }
}
