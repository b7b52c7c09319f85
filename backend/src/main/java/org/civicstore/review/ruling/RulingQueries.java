package org.civicstore.review.ruling;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;

/** Answers about rulings. Who may see them is the case's to say. */
@Singleton
public class RulingQueries {
    private final Transactor transactor;
    private final RulingRepository rulings;

    RulingQueries(Transactor transactor, RulingRepository rulings) {
        this.transactor = transactor;
        this.rulings = rulings;
    }

    /** The rulings that count in a case, one per criterion at most. */
    public List<CriterionDecision> of(ReviewId review) {
        return rulings.of(transactor.reading(), review);
    }
}
