package org.civicstore.taxonomy;

import java.util.Collection;
import java.util.Set;

/** Asks whoever knows listings which of them are on offer: the taxonomy knows them by their slugs only. */
public interface OfferedListings {

    /** Those of the slugs whose listing citizens can get now: certified, and neither quarantined, suspended nor ended. */
    Set<String> offered(Collection<String> slugs);
}
