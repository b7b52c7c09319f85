package org.civicstore.catalogue.release;

import java.time.Instant;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.ReleaseId;

/** A certified release is on offer from now on. */
public record ReleasePublished(
        ReleaseId release, String listingSlug, String releaseVersion, String certificateNumber, Instant at)
        implements Event {}
