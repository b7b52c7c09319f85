package org.civicstore.review.evidence;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewRepository;
import org.civicstore.review.screening.ScreeningRepository;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;

/** Lets certifiers read a vendor's documents; nobody reads one without leaving a record. */
@Singleton
public class DocumentService {
    private final Transactor transactor;
    private final ReviewRepository reviews;
    private final ScreeningRepository screenings;
    private final DocumentAccessRepository accesses;
    private final Clock clock;

    DocumentService(
            Transactor transactor,
            ReviewRepository reviews,
            ScreeningRepository screenings,
            DocumentAccessRepository accesses,
            Clock clock) {
        this.transactor = transactor;
        this.reviews = reviews;
        this.screenings = screenings;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** The text that the worker read out of a document; not found when it could not be read. */
    public DocumentFacts read(Actor actor, ReviewId id, String evidence) {
        return transactor.write(tx -> {
            Review review = reviews.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("review"));
            ReviewPolicy.requireReading(actor, review);
            DocumentFacts document = screenings
                    .document(tx, id, evidence)
                    .orElseThrow(() -> CommonProblem.notFound("readable document"));
            accesses.record(tx, id, evidence, actor.accountId().orElseThrow(), clock.instant());
            return document;
        });
    }
}
