package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * The moves that the store makes on a submission, for the slices above. They run in the caller's transaction, after the
 * caller's own policy; each throws {@code wrong-state} when the submission is not where the move begins.
 */
@Singleton
public class SubmissionService {
    private final SubmissionRepository submissions;
    private final ListingRules rules;
    private final Clock clock;

    SubmissionService(SubmissionRepository submissions, ListingRules rules, Clock clock) {
        this.submissions = submissions;
        this.rules = rules;
        this.clock = clock;
    }

    /** A certifier begins; one that was taken up already stays as it is. */
    public void takeUp(Tx tx, AccountId certifier, SubmissionId id) {
        move(tx, id, SubmissionAction.TAKE_UP, certifier, null, Submission::takeUp);
    }

    /** Sends it back to the vendor, who may edit it and hand it in again. */
    public void requestChanges(Tx tx, SubmissionId id, AccountId by, String reason) {
        move(tx, id, SubmissionAction.REQUEST_CHANGES, by, reason, Submission::requestChanges);
    }

    /** The review ended with a certificate. */
    public void accept(Tx tx, SubmissionId id) {
        move(tx, id, SubmissionAction.ACCEPT, null, null, Submission::accept);
    }

    /** The review ended without a certificate. */
    public void refuse(Tx tx, SubmissionId id, String reason) {
        move(tx, id, SubmissionAction.REFUSE, null, reason, Submission::refuse);
    }

    /** An appeal set the refusal aside: the review goes on, unless its version was given to another submission meanwhile. */
    public void reopen(Tx tx, SubmissionId id, AccountId by) {
        Submission refused = submissions.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("submission"));
        rules.claim(tx, refused.listingSlug(), refused.organisation(), clock.instant());
        rules.requireFree(tx, refused);
        move(tx, id, SubmissionAction.REOPEN, by, null, Submission::reopen);
    }

    private void move(
            Tx tx,
            SubmissionId id,
            SubmissionAction action,
            @Nullable AccountId by,
            @Nullable String reason,
            BiFunction<Submission, Instant, Submission> step) {
        Submission before = submissions.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("submission"));
        Instant now = clock.instant();
        Submission after = step.apply(before, now);
        if (after.status() != before.status()) {
            submissions.save(tx, after);
            submissions.record(tx, after, action, before.status(), by, reason, now);
        }
    }
}
