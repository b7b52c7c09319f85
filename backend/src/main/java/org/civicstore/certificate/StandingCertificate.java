package org.civicstore.certificate;

import java.util.List;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.shared.id.ReviewId;

/** A certificate that can be relied on now, and the case that it rests on. */
public record StandingCertificate(
        String number,
        ReviewId review,
        String listingSlug,
        String listingName,
        String releaseVersion,
        String profile,
        List<Condition> conditions) {

    public StandingCertificate {
        conditions = List.copyOf(conditions);
    }
}
