package org.civicstore.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.shared.access.TwoPersonDecision;
import org.civicstore.shared.id.AccountId;

/** A verdict that waits for its second person. */
public record Proposal(
        UUID id, ProposedOutcome outcome, String reasons, List<Condition> conditions, AccountId by, Instant at) {

    /** @throws org.civicstore.shared.problem.ProblemException {@code invalid-input} without reasons */
    public Proposal {
        ReviewProblem.requireReason(reasons, "/reasons");
        conditions = List.copyOf(conditions);
    }

    TwoPersonDecision decision() {
        return new TwoPersonDecision(by);
    }
}
