package org.civicstore.surveillance.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * A certificate that was drawn, for a certifier to look at again.
 *
 * @param submittedBy who handed it in
 * @param heldBy who assessed the case; somebody else looks now
 * @param note what was seen; public when the month is over
 */
record RandomAudit(
        UUID id,
        YearMonth month,
        String certificateNumber,
        String listingSlug,
        String listingName,
        String releaseVersion,
        OrganisationId organisation,
        AccountId submittedBy,
        ReviewId review,
        Optional<AccountId> heldBy,
        RiskTier tier,
        Instant dueAt,
        Optional<AuditOutcome> outcome,
        String note,
        Optional<AccountId> doneBy,
        Optional<Instant> doneAt,
        int version) {

    RandomAudit done(AuditOutcome how, String seen, AccountId by, Instant at) {
        if (outcome.isPresent()) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "This audit was done already.",
                    "Load the list again; a colleague was quicker.");
        }
        return new RandomAudit(
                id,
                month,
                certificateNumber,
                listingSlug,
                listingName,
                releaseVersion,
                organisation,
                submittedBy,
                review,
                heldBy,
                tier,
                dueAt,
                Optional.of(how),
                seen,
                Optional.of(by),
                Optional.of(at),
                version);
    }
}
