package org.civicstore.review;

import java.time.Instant;
import java.util.Optional;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;

/**
 * The store has not answered a vendor in the time that it promised. Told once for each case.
 *
 * @param certifier who holds the case; empty when nobody has taken it
 * @param dueAt when the answer was due
 */
public record AnswerOverdue(
        ReviewId review,
        SubmissionId submission,
        OrganisationId organisation,
        Optional<AccountId> certifier,
        Instant dueAt,
        Instant at)
        implements Event {}
