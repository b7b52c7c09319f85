package org.civicstore.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.criteria.Editions;
import org.civicstore.review.memory.Memory;
import org.civicstore.review.ruling.RulingRepository;
import org.civicstore.review.screening.Screening;
import org.civicstore.review.screening.ScreeningRepository;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.SubmissionQueries;

/** What every use case on a case begins and ends with: lock and may they, store and record. */
@Singleton
public class CaseDesk {
    private final ReviewRepository reviews;
    private final RulingRepository rulings;
    private final ScreeningRepository screenings;
    private final SubmissionQueries submissions;
    private final Editions editions;
    private final Memory memory;

    CaseDesk(
            ReviewRepository reviews,
            RulingRepository rulings,
            ScreeningRepository screenings,
            SubmissionQueries submissions,
            Editions editions,
            Memory memory) {
        this.reviews = reviews;
        this.rulings = rulings;
        this.screenings = screenings;
        this.submissions = submissions;
        this.editions = editions;
        this.memory = memory;
    }

    /** Locks the case for somebody who may do this to it now, having seen its latest version. */
    public Review open(Tx tx, Actor actor, ReviewId id, ReviewAction action, OptionalInt seen) {
        Review review = reviews.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.require(actor, review, action);
        review.requireVersion(seen);
        return review;
    }

    /** All that a verdict rests on, as this transaction sees it. */
    public CaseFile file(Tx tx, Review review) {
        Optional<Screening> screening = screenings.latestEnded(tx, review.id());
        return new CaseFile(
                review,
                review.demanded(editions.get(review.facts().edition())),
                submissions
                        .contents(review.facts().submission(), review.round())
                        .orElseThrow(() -> CommonProblem.notFound("submission")),
                screening,
                rulings.of(tx, review.id()),
                memory.of(tx, review, screening));
    }

    /** Saves the case and adds the move to its history. */
    public void keep(
            Tx tx,
            Review before,
            Review after,
            ReviewAction action,
            Optional<AccountId> by,
            String reason,
            Instant at) {
        reviews.save(tx, after);
        reviews.record(tx, after, action, Optional.of(before.status()), by, reason, at);
    }
}
