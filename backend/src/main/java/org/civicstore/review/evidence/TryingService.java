package org.civicstore.review.evidence;

import jakarta.inject.Singleton;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewRepository;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.testing.TestAccess;
import org.civicstore.submission.testing.TestAccessService;

/** Shows a certifier how to get into the app, if the case is theirs to decide. */
@Singleton
public class TryingService {
    private final Transactor transactor;
    private final ReviewRepository reviews;
    private final TestAccessService accesses;

    TryingService(Transactor transactor, ReviewRepository reviews, TestAccessService accesses) {
        this.transactor = transactor;
        this.reviews = reviews;
        this.accesses = accesses;
    }

    public TestAccess reveal(Actor actor, ReviewId id) {
        return transactor.write(tx -> {
            Review review = reviews.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("review"));
            ReviewPolicy.requireTrying(actor, review);
            return accesses.reveal(
                    tx, review.facts().submission(), actor.accountId().orElseThrow());
        });
    }
}
