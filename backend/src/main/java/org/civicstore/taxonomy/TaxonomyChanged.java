package org.civicstore.taxonomy;

import java.time.Instant;
import org.civicstore.shared.event.Event;

/**
 * A new edition of a life event or category was published.
 *
 * @param visibleFrom when citizens see it; now or later
 * @param sorting whether it changes which listings belong to what: an entry is new, has another slug or other categories
 */
public record TaxonomyChanged(EntryKind kind, String slug, Instant visibleFrom, boolean sorting) implements Event {}
