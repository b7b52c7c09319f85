package org.civicstore.transparency;

import jakarta.inject.Singleton;
import java.util.Map;
import org.civicstore.certification.transparency.FactField;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.review.ReviewConcluded;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.submission.SubmissionQueries;
import org.civicstore.submission.SubmittedContents;

/** Logs that a release was refused; one that was certified is logged with its certificate. */
@Singleton
class ReviewConcludedEventHandler implements EventHandler<ReviewConcluded> {
    private final LogService log;
    private final SubmissionQueries submissions;

    ReviewConcludedEventHandler(LogService log, SubmissionQueries submissions) {
        this.log = log;
        this.submissions = submissions;
    }

    @Override
    public Class<ReviewConcluded> event() {
        return ReviewConcluded.class;
    }

    @Override
    public void handle(Tx tx, ReviewConcluded event) {
        if (event.outcome() != ReviewOutcome.REFUSED) {
            return;
        }
        SubmittedContents refused = submissions.contents(tx, event.submission());
        log.append(
                tx,
                Facts.fact(
                        FactType.REFUSED,
                        event.at(),
                        Map.of(
                                FactField.LISTING,
                                refused.listingSlug(),
                                FactField.VERSION,
                                refused.releaseVersion(),
                                FactField.EDITION,
                                event.edition())));
    }
}
