package org.civicstore.review.ruling;

import java.time.Instant;
import org.civicstore.certification.verdict.CriterionRuling;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.shared.id.AccountId;

/**
 * A ruling with who made it, when, and on what.
 *
 * @param basis digest of what was on the table for this criterion, see {@link RulingBasis}
 */
public record CriterionDecision(
        String criterion, Ruling ruling, String reason, String basis, AccountId by, Instant at) {

    public CriterionRuling ruled() {
        return new CriterionRuling(criterion, ruling, reason);
    }
}
