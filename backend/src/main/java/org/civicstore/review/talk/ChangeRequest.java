package org.civicstore.review.talk;

import java.time.Instant;
import java.util.List;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.id.AccountId;

/**
 * What a vendor was asked to change after one round.
 *
 * @param asked the criteria it is about, with what the certifier had to say on each; may be empty
 */
public record ChangeRequest(int round, String summary, List<Asked> asked, AccountId by, Instant at) {

    /** @throws org.civicstore.shared.problem.ProblemException {@code invalid-input} without a word on what to change */
    public ChangeRequest {
        ReviewProblem.requireReason(summary, "/summary");
        asked = List.copyOf(asked);
    }

    /** One criterion the vendor is asked to mend; the reason is empty when the summary says it all. */
    public record Asked(String criterion, String reason) {}

    public boolean concerns(String criterion) {
        return asked.stream().anyMatch(one -> one.criterion().equals(criterion));
    }
}
