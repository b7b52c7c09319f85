package org.civicstore.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;

/**
 * Two certifiers agreed on the verdict. Told in the transaction of the second one's confirmation.
 *
 * @param conditions what must still be mended; empty when refused
 * @param kind what sort of review it was
 * @param artifact what the screening read out of the artifact; empty when there is none
 * @param results how each demanded criterion came out
 * @param reasons for people; never blank
 */
public record ReviewConcluded(
        ReviewId review,
        SubmissionId submission,
        OrganisationId organisation,
        ReviewOutcome outcome,
        List<Condition> conditions,
        String edition,
        String profile,
        CaseKind kind,
        Optional<ArtifactFacts> artifact,
        List<CriterionResult> results,
        String reasons,
        AccountId proposer,
        AccountId confirmer,
        Instant at)
        implements Event {

    public ReviewConcluded {
        conditions = List.copyOf(conditions);
        results = List.copyOf(results);
        if (proposer.equals(confirmer)) {
            throw new IllegalArgumentException("One person cannot both propose and confirm");
        }
    }
}
