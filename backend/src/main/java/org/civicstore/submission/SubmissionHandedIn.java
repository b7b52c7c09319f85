package org.civicstore.submission;

import java.time.Instant;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;

/**
 * A vendor handed in. The content is frozen and can be read by {@link SubmissionQueries#contents} once the transaction is
 * committed.
 *
 * @param round 1 the first time, then one more each time the vendor hands in again after changes were asked for
 */
public record SubmissionHandedIn(
        SubmissionId submission,
        int round,
        OrganisationId organisation,
        String listingSlug,
        String releaseVersion,
        SubjectKind kind,
        String profile,
        Instant at)
        implements Event {}
