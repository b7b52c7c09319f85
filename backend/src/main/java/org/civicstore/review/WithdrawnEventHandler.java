package org.civicstore.review;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.submission.SubmissionWithdrawn;

/** Closes the case when the vendor takes the submission back. */
@Singleton
class WithdrawnEventHandler implements EventHandler<SubmissionWithdrawn> {
    private final ReviewRepository reviews;
    private final ProposalRepository proposals;

    WithdrawnEventHandler(ReviewRepository reviews, ProposalRepository proposals) {
        this.reviews = reviews;
        this.proposals = proposals;
    }

    @Override
    public Class<SubmissionWithdrawn> event() {
        return SubmissionWithdrawn.class;
    }

    @Override
    public void handle(Tx tx, SubmissionWithdrawn event) {
        reviews.lockOf(tx, event.submission()).ifPresent(before -> {
            Review after = before.close(event.at());
            before.proposal().ifPresent(proposal -> proposals.lapse(tx, proposal, event.at()));
            reviews.save(tx, after);
            reviews.record(
                    tx, after, ReviewAction.CLOSE, Optional.of(before.status()), Optional.empty(), "", event.at());
        });
    }
}
