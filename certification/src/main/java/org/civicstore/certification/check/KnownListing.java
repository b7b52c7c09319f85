package org.civicstore.certification.check;

import java.util.Optional;
import java.util.Set;

/**
 * A listing or an authority that people trust, and that another must not be mistaken for.
 *
 * @param id how to name it to a person, such as a listing's slug
 * @param names in all languages, as people see them
 * @param iconHash as {@code ArtifactDetails.iconHash}
 * @param domains host names of its own pages
 * @param authority a public body, whose name nobody else may bear; else a certified listing
 */
public record KnownListing(
        String id, Set<String> names, Optional<String> iconHash, Set<String> domains, boolean authority) {

    public KnownListing {
        names = Set.copyOf(names);
        domains = Set.copyOf(domains);
    }
}
