package org.civicstore.catalogue.release;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.ReleaseId;

/** An operator has brought a quarantined release back. */
public record ReleaseRestored(ReleaseId release, String listingSlug, String releaseVersion, String reason, Instant at)
        implements Event {}
