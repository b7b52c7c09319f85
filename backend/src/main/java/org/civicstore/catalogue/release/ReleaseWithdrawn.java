package org.civicstore.catalogue.release;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.ReleaseId;

/** A vendor has taken a release back for good. */
public record ReleaseWithdrawn(ReleaseId release, String listingSlug, String releaseVersion, String reason, Instant at)
        implements Event {}
