package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Lets a vendor at what hangs on a submission, for the packages below this one. */
@Singleton
public class VendorDoor {
    private static final Set<SubmissionStatus> ENDED =
            Set.of(SubmissionStatus.ACCEPTED, SubmissionStatus.REFUSED, SubmissionStatus.WITHDRAWN);

    private final SubmissionRepository submissions;
    private final SubmissionPolicy policy;

    VendorDoor(SubmissionRepository submissions, SubmissionPolicy policy) {
        this.submissions = submissions;
        this.policy = policy;
    }

    /**
     * What a submission is called where people are told of it.
     *
     * @param number such as {@code S-000123}
     */
    public record Label(String number, OrganisationId organisation, String listingSlug, String releaseVersion) {}

    /** @throws ProblemException {@code not-found} to those who must not know of it */
    public void requireSight(Tx tx, Actor actor, SubmissionId id) {
        policy.requireSight(actor, found(submissions.find(tx, id)).organisation());
    }

    /** Locks it for somebody who may change what hangs on it. @param going whether it must still go on */
    public void openForChange(Tx tx, Actor actor, SubmissionId id, boolean going) {
        Submission submission = found(submissions.lock(tx, id));
        policy.requireSight(actor, submission.organisation());
        policy.requireWrite(actor, submission.organisation());
        if (going && ENDED.contains(submission.status())) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE, "The submission has ended; nothing can be added to it any more.");
        }
    }

    /** Empty when the submission is gone. */
    public Optional<Label> label(Tx tx, SubmissionId id) {
        return submissions
                .find(tx, id)
                .map(one -> new Label(
                        one.publicNumber(),
                        one.organisation(),
                        one.listingSlug(),
                        one.content().releaseVersion()));
    }

    private static Submission found(Optional<Submission> submission) {
        return submission.orElseThrow(() -> CommonProblem.notFound("submission"));
    }
}
