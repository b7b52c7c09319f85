package org.civicstore.review.talk;

import java.time.Instant;
import java.util.List;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;

/**
 * A certifier sent the submission back to its vendor.
 *
 * @param round which hand-in it was about, from 1
 * @param summary what to do, for the vendor
 * @param criteria ids of the criteria it is about; may be empty
 */
public record ChangesRequested(
        ReviewId review,
        SubmissionId submission,
        OrganisationId organisation,
        int round,
        String summary,
        List<String> criteria,
        AccountId by,
        Instant at)
        implements Event {

    public ChangesRequested {
        criteria = List.copyOf(criteria);
    }
}
