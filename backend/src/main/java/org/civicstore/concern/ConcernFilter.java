package org.civicstore.concern;

import java.util.Optional;
import java.util.Set;

/**
 * Which concerns somebody asks for.
 *
 * @param statuses none for all
 * @param kinds none for all
 * @param late only those whose time ran out before they were answered
 */
record ConcernFilter(Set<ConcernStatus> statuses, Set<ConcernKind> kinds, Optional<String> listingSlug, boolean late) {}
