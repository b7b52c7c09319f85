package org.civicstore.review;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.civicstore.review.ruling.CriterionDecision;
import org.civicstore.review.ruling.RulingRepository;
import org.civicstore.review.screening.RunChecks;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Tx;

/**
 * Opens the full review when a certificate was issued on the fast track, in the same transaction: nobody has to remember it.
 * What was ruled already holds there as long as its basis does.
 */
@Singleton
class FastTrackConcludedEventHandler implements EventHandler<ReviewConcluded> {
    private final ReviewRepository reviews;
    private final RulingRepository rulings;
    private final RunChecks runChecks;
    private final Ids ids;

    FastTrackConcludedEventHandler(ReviewRepository reviews, RulingRepository rulings, RunChecks runChecks, Ids ids) {
        this.reviews = reviews;
        this.rulings = rulings;
        this.runChecks = runChecks;
        this.ids = ids;
    }

    @Override
    public Class<ReviewConcluded> event() {
        return ReviewConcluded.class;
    }

    @Override
    public void handle(Tx tx, ReviewConcluded event) {
        if (event.kind() != CaseKind.FAST_TRACK || event.outcome() != ReviewOutcome.CERTIFIED) {
            return;
        }
        Review fast = reviews.lock(tx, event.review()).orElseThrow();
        Review full = fast.followUp(new ReviewId(ids.next()), event.at());
        reviews.insert(tx, full);
        reviews.record(tx, full, ReviewAction.OPEN_FULL, Optional.empty(), Optional.empty(), "", event.at());
        for (CriterionDecision decision : rulings.of(tx, fast.id())) {
            rulings.put(tx, full.id(), decision);
        }
        runChecks.plan(tx, full, event.at());
    }
}
