package org.civicstore.review.screening;

import org.civicstore.certification.check.KnownListings;
import org.civicstore.shared.id.OrganisationId;

/** Tells whom a submission must not be mistaken for. The catalogue knows, and lies above this slice. */
public interface KnownApps {

    /** What citizens can see now of other organisations: their listings, and the public bodies among them. */
    KnownListings besides(OrganisationId organisation);
}
